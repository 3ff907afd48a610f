import { z } from 'zod';
import { answers, requests } from '../../simulator/language/control-api';

const json = (schema: z.ZodType) => ({
  'application/json': { schema: z.toJSONSchema(schema, { io: 'input' }) },
});

const faults = {
  '400': { description: 'The request is not as described here.' },
  '401': { description: 'The token is missing or wrong.' },
};
const notOffered = {
  '501': { description: 'Not offered; the target has to declare so.' },
};
const unknownUser = { '404': { description: 'No contract of this user was opened.' } };

const answered = (description: string, schema: z.ZodType, status = '200') => ({
  responses: { [status]: { description, content: json(schema) }, ...faults },
});
const ofUser = (description: string, schema: z.ZodType) => ({
  responses: { ...answered(description, schema).responses, ...unknownUser },
});
/** Of a user, where the capability is declared. */
const optional = (description: string, schema: z.ZodType) => ({
  responses: { ...ofUser(description, schema).responses, ...notOffered },
});
const asked = (schema: z.ZodType) => ({ requestBody: { required: true, content: json(schema) } });
const inPath = (name: string, description: string) => ({
  name,
  description,
  in: 'path',
  required: true,
  schema: { type: 'string' },
});
const user = [
  inPath('user', 'Id of a user, as the contract was opened with it.'),
  {
    name: 'contract',
    description:
      'Of several contracts with a user of this id, the one that is meant; without it, the one that was opened last. Scenarios that wait go on side by side.',
    in: 'query',
    required: false,
    schema: { type: 'string' },
  },
];

/** The control API as an OpenAPI document; `openapi.yaml` is what it gives. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Control API of a system under test',
    version: '1.0.0',
    description:
      'What a vendor puts before its test tools, so that the conformance suite can arrange and read. Never in production. Instants are whole seconds since 1970-01-01T00:00:00Z.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: 'https://ib.example.test/_control' }],
  security: [{ bearer: [] }],
  paths: {
    '/contracts': {
      post: {
        operationId: 'openContract',
        summary: 'Opens a contract, or puts one of this id back to its beginning.',
        ...asked(requests.contract),
        ...answered('It is open; its users have no tokens.', answers.nothing, '201'),
      },
    },
    '/clock': {
      get: {
        operationId: 'readClock',
        summary: 'Reads the clock of the system.',
        ...answered('The clock.', answers.clock),
      },
      put: {
        operationId: 'setClock',
        summary:
          'Sets the clock, or advances it. Declared to be settable, it stands until it is set again.',
        ...asked(requests.clock),
        ...answered('The clock as it shows now.', answers.clock),
      },
    },
    '/users/{user}/arrangements': {
      post: {
        operationId: 'arrange',
        summary: 'Brings a state about. Optional: capability arrangements.',
        parameters: user,
        ...asked(requests.arrangement),
        ...optional('It stands.', answers.nothing),
      },
    },
    '/users/{user}/branch': {
      post: {
        operationId: 'atBranch',
        summary: 'A procedure at the desk. Optional: capability branchDesk.',
        parameters: user,
        ...asked(requests.branch),
        ...optional('What became of it; a refusal is an answer.', answers.outcome),
      },
    },
    '/users/{user}/serial': {
      get: {
        operationId: 'serialOf',
        summary: 'The token that a user has in use, or is to confirm.',
        parameters: user,
        ...ofUser('Its serial, or null.', answers.serial),
      },
    },
    '/users/{user}/tokens/{serial}/code': {
      get: {
        operationId: 'codeOf',
        summary: 'The code that a token shows at an instant. Capability codes.',
        parameters: [
          ...user,
          inPath('serial', 'What is printed on the back of the token.'),
          { name: 'at', in: 'query', required: true, schema: { type: 'integer' } },
        ],
        ...optional('The code, or null while it shows none.', answers.code),
      },
    },
    '/users/{user}/mails': {
      get: {
        operationId: 'mailbox',
        summary:
          'Mails sent to phones of the contract, oldest first. Optional: capability mailbox.',
        parameters: user,
        ...optional('The mails.', answers.mails),
      },
    },
  },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
} as const;
