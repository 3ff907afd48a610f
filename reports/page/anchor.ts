/** Where a scenario, or a feature, stands on the page: `lockout/count:12` of `features/lockout/count.feature:12`. */
export function anchorOf(id: string): string {
  return id.replace(/^features\//, '').replace('.feature', '');
}
