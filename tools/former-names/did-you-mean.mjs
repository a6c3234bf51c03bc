// Answers a lesson's name of the old tutorials with the name it has here.
const [lesson, target] = process.argv.slice(2);
console.error(`Did you mean ${lesson}? npx nx ${target} ${lesson}`);
process.exitCode = 1;
