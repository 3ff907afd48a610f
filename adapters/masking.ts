/** A text without secrets, in whichever way they are written down. */
export function masked(text: string, secrets: Iterable<string>, inPlace: string): string {
  // Longer ones first: one may be a part of another.
  const known = [...secrets].flatMap(waysToWrite).sort((a, b) => b.length - a.length);
  return known.reduce((told, secret) => told.replaceAll(secret, inPlace), text);
}

/** As it is, in JSON, in HTML, and as a form is sent. */
function waysToWrite(secret: string): string[] {
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const json = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, json, html, form, encodeURIComponent(secret)])];
}
