// Counts what passed, failed and was skipped, and keeps the reasons.

export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** @type {string[]} */
  failures = [];
  /** @type {string[]} */
  skips = [];

  pass(count = 1) {
    this.passed += count;
  }

  fail(what, count = 1) {
    this.failed += count;
    this.failures.push(what);
  }

  skip(reason, count = 1) {
    this.skipped += count;
    this.skips.push(count > 1 ? `${count} × ${reason}` : reason);
  }

  /** Adds the counts of a Jest run.
   * @param {object} result what Jest's --json writes
   * @param {string} step the name of the step, for the summary */
  addJest(result, step) {
    for (const file of result.testResults) {
      if (file.assertionResults.length === 0 && file.status === 'failed') {
        this.fail(`${step}: ${file.name} cannot be run`);
      }
      for (const { status, fullName } of file.assertionResults) {
        if (status === 'passed') this.pass();
        else if (status === 'failed') this.fail(`${step}: ${fullName}`);
        else this.skip(`${step}: ${fullName}`);
      }
    }
  }

  /** Moves the known defects of the matrix from the passed to the skipped: their
   * tests pass because the defect is still there.
   * @param {object} matrix what the interop run leaves in matrix.json */
  addKnownDefects(matrix) {
    const defects = matrix.cells.filter(({ outcome }) => outcome === 'xfail');
    const reasons = defects.map(({ reason, link }) => `${reason} (${link})`);
    this.passed -= defects.length;
    for (const reason of new Set(reasons)) {
      const count = reasons.filter((each) => each === reason).length;
      this.skip(`known defect: ${reason}`, count);
    }
  }

  /** Adds the counts of a report in JUnit's form.
   * @param {string} xml what pytest's --junit-xml or Maven writes
   * @param {string} step */
  addJUnit(xml, step) {
    const count = (name) => {
      const found = xml.match(new RegExp(`<testsuite [^>]*${name}="(\\d+)"`));
      return Number(found?.[1] ?? 0);
    };
    const failed = count('failures') + count('errors');
    const skipped = count('skipped');
    this.pass(count('tests') - failed - skipped);
    if (failed > 0) this.fail(`${step}: ${failed} tests`, failed);
    for (const [, reason] of xml.matchAll(/<skipped [^>]*message="([^"]*)"/g)) {
      this.skip(`${step}: ${reason}`);
    }
  }

  /** Adds the counts of a run of Go's tests. A subtest counts with its test.
   * @param {string} lines what go test -json prints
   * @param {string} step */
  addGo(lines, step) {
    for (const line of lines.split('\n')) {
      if (!line.startsWith('{')) continue;
      const { Action, Package, Test, FailedBuild } = JSON.parse(line);
      const test = `${step}: ${Package} ${Test ?? ''}`.trim();
      if (Test === undefined) {
        if (FailedBuild) this.fail(`${test} cannot be built`);
      } else if (!Test.includes('/')) {
        if (Action === 'pass') this.pass();
        if (Action === 'fail') this.fail(test);
        if (Action === 'skip') this.skip(test);
      }
    }
  }

  print() {
    for (const what of this.failures) console.log(`failed: ${what}`);
    for (const reason of this.skips) console.log(`skipped: ${reason}`);
    console.log(
      `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`,
    );
  }
}
