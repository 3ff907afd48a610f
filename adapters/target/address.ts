import { z } from 'zod';

/** Where pages or a control API are: http or https, without user and password. */
export const addressSchema = z
  .url({
    protocol: /^https?$/,
    error: 'not an address such as https://ib.example.test',
    // Whatever looks at its parts needs one that can be taken apart.
    abort: true,
  })
  .refine((address) => new URL(address).username === '', 'no user or password in an address');
