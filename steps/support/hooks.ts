import {
  After,
  AfterAll,
  Before,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
  setWorldConstructor,
} from '@cucumber/cucumber';
import { type CreditUnion, creditUnionIds, readCreditUnion } from '../../fixtures/credit-unions';
import { parseInput } from '../../simulator/language/input';
import { inapplicability } from './applicability';
import { dismantle, systemFor } from './assembly';
import { castOf, onStage } from './cast';
import { assertingByItself } from './outcome-differs';
import { type Parameters, parametersSchema } from './parameters-of-run';
import { watched } from './watched-system';
import { World } from './world';

setWorldConstructor(World);
setDefinitionFunctionWrapper(assertingByItself);

// A step can be many pages, and each of them says for itself when it takes too long.
setDefaultTimeout(120_000);

const unionTags = new Map(creditUnionIds().map((id) => [`@${id}`, id]));

Before(async function (this: World, { pickle }) {
  const tags = pickle.tags.map(({ name }) => name);
  const parameters = parametersOf(this);
  this.creditUnion = unionOf(tags, parameters);
  const reason = inapplicability(tags, this.creditUnion, parameters);
  if (reason !== undefined) {
    this.note({ notApplicable: reason });
    return 'skipped';
  }
  this.cast = castOf(this.creditUnion, parameters.seed, parameters.secrets);
  const system = await systemFor(this.creditUnion, pickle, parameters);
  this.system = watched(system, (note) => this.note(note));
  await onStage(this.cast, this.system);
  return undefined;
});

const parsed = new Map<string, Parameters>();

/** The same parameters come with every scenario; they are checked once. */
function parametersOf(world: World): Parameters {
  const text = JSON.stringify(world.parameters);
  const known =
    parsed.get(text) ?? parseInput(parametersSchema, world.parameters, 'world parameters');
  parsed.set(text, known);
  return known;
}

After(async function (this: World, { result }) {
  const wanted = result?.status === 'FAILED' || parametersOf(this).screenshots;
  const evidence = wanted ? await this.system?.evidence?.() : [];
  for (const { body, mediaType, name: fileName } of evidence ?? [])
    this.attach(Buffer.from(body), { mediaType, fileName });
  await this.system?.close();
});

AfterAll(dismantle);

function unionOf(tags: readonly string[], { readings, declared }: Parameters): CreditUnion {
  const id = tags.map((tag) => unionTags.get(tag)).find((found) => found !== undefined);
  if (id === undefined) throw new Error('the scenario bears no tag of a credit union');
  return readCreditUnion(id, readings[id], declared[id]?.settings);
}
