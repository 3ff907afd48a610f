import assert from 'node:assert/strict';
import { Then } from '@cucumber/cucumber';
import { landings, type ViewName } from '../simulator/language/views';
import type { ExpectedOutcome } from './parameters';
import { expectOutcome, inWords } from './support/expectations';
import type { World } from './support/world';

Then('{結果}', function (this: World, expected: ExpectedOutcome) {
  expectOutcome(this, expected);
});

// For points on which the manual is silent: whatever the system does is kept, nothing fails.
Then('結果を記録する', function (this: World) {
  this.record(inWords(this.outcome));
});

// Where a manual leaves open on which page a command ends.
Then('行き先を記録する', function (this: World) {
  this.record(this.result.landing);
});

Then('{画面}に進む', function (this: World, view: ViewName) {
  const landing = landings[view];
  assert.ok(landing, `no command ends on ${view}`);
  assert.equal(this.result.landing, landing);
});
