import { expect, test } from 'vitest';
import { operatorLine } from '#src/launch/operator-lines.ts';

test('warnings and errors are shown with who says so and what to do', () => {
  const line = JSON.stringify({ level: 50, msg: 'the database cannot be reached', fix: 'start it' });
  expect(operatorLine('worker', line)).toBe('[thu thập] LỖI: the database cannot be reached → start it');
  expect(operatorLine('api', '{"level":40,"msg":"slow"}')).toBe('[giao diện] slow');
});

test('what only a log file needs is not shown', () => {
  expect(operatorLine('worker', '{"level":30,"msg":"worker ready"}')).toBeNull();
  expect(operatorLine('api', '(node:12) [FSTDEP1] Deprecation: something')).toBeNull();
  expect(operatorLine('api', '    at start (file.ts:1:1)')).toBeNull();
  expect(operatorLine('api', '   ')).toBeNull();
});

test('known events are told in Vietnamese', () => {
  const line = operatorLine('launcher', '{"level":40,"event":"postgres-moved","place":"/var/lib/lurewatch/x","msg":"moved"}');
  expect(line).toContain('/var/lib/lurewatch/x');
  expect(line).toContain('dữ liệu');
});

test('plain text and broken JSON are shown as they are', () => {
  expect(operatorLine('worker', 'Cannot find module')).toBe('[thu thập] Cannot find module');
  expect(operatorLine('worker', '{"level":')).toBe('[thu thập] {"level":');
  expect(operatorLine('worker', '{"rows":3}')).toBe('[thu thập] {"rows":3}');
});
