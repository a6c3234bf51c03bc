// What npm audit says is read: weaknesses, none, or no answer.
import { expect, test } from '@jest/globals';
import { verdict } from './audit.mjs';

const report = (vulnerabilities: object) =>
  `npm warn of something\n${JSON.stringify({ auditReportVersion: 2, vulnerabilities })}\n`;

test('a package with a weakness that is high is named', () => {
  const said = report({
    a: { name: 'a', severity: 'high' },
    b: { name: 'b', severity: 'moderate' },
    c: { name: 'c', severity: 'critical' },
  });
  expect(verdict(said)).toEqual({ weak: ['a (high)', 'c (critical)'] });
});

test('no weakness is none', () => {
  expect(verdict(report({}))).toEqual({ weak: [] });
});

test.each([
  ['{ "message": "405 Method Not Allowed" }', '405 Method Not Allowed'],
  ['npm error ENOTFOUND\nand more', 'npm error ENOTFOUND'],
])('no answer is a reason, not a pass: %s', (output, line) => {
  expect(verdict(output)).toEqual({
    reason: `the registry gave no answer (${line})`,
    weak: [],
  });
});
