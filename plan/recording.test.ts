import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseOf } from './recording';

const act = (result: object) => ({
  call: 'atBranch' as const,
  asked: [],
  at: 0,
  answer: { accepted: true, result },
});

test('a course is the same in whichever order an outcome tells its facts', () => {
  const course = courseOf([act({ sentTo: 'customer', startDate: '2019-08-01' })]);
  assert.equal(courseOf([act({ startDate: '2019-08-01', sentTo: 'customer' })]), course);
  assert.notEqual(courseOf([act({ startDate: '2019-08-02', sentTo: 'customer' })]), course);
});

test('a course is the same whether an empty list is told or left out', () => {
  const course = courseOf([act({ enclosed: [], sentTo: 'customer' })]);
  assert.equal(courseOf([act({ sentTo: 'customer' })]), course);
  assert.notEqual(courseOf([act({ enclosed: ['a'], sentTo: 'customer' })]), course);
});
