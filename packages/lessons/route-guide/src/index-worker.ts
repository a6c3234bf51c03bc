// Sorts the made features into a k-d tree, on a thread beside the one that answers
// calls. Its one message is the tree's buffer, handed over and not copied.
import { parentPort, workerData } from 'node:worker_threads';
import KDBush from 'kdbush';
import { madePoint } from './made-features.ts';

const count = Number(workerData);
const tree = new KDBush(count, 64, Int32Array);
for (let number = 0; number < count; number++) {
  const { latitude, longitude } = madePoint(number);
  tree.add(latitude, longitude);
}
const { data } = tree.finish();
if (data instanceof ArrayBuffer) parentPort?.postMessage(data, [data]);
