import assert from 'node:assert/strict';
import type { UserId } from '../../simulator/language/people';
import type { View } from '../../simulator/language/views';
import type { ScreenPart } from '../parameters';
import type { World } from './world';

/** The screen that was opened. Where a feature expects one, its absence is a fault of the system. */
export function seen({ view }: World): View {
  assert.ok(view, 'no such screen is shown to this user');
  return view;
}

/** What an observation notes of the opened screen; undefined where there was nothing: it never fails. */
export function noted({ view }: World, read: (view: View) => unknown): unknown {
  return view && read(view);
}

/** A part of a screen in one line, its items joined by 、. */
export function partOf({ screen }: View, part: ScreenPart): string {
  const { fields } = screen;
  switch (part) {
    case 'title':
      return screen.title;
    case 'id':
      return screen.id ?? '';
    case 'fields':
      return fields.map(({ label }) => label).join('、');
    case 'requiredFields':
      return fields
        .filter(({ required }) => required)
        .map(({ label }) => label)
        .join('、');
    case 'hints':
      return fields.flatMap(({ hint }) => hint ?? []).join('、');
    default:
      return screen[part].join('、');
  }
}

/** The cell of a user's row under a heading; a list without it is a fault of the system. */
export function cellOf(world: World, user: UserId, column: string): string {
  const cell = cellIfAny(world, user, column);
  assert.ok(cell !== undefined, `no cell ${column} in a row of ${user}`);
  return cell;
}

/** The cell of a user's row under a heading, where there are such a row and such a column. */
export function cellIfAny(world: World, user: UserId, column: string): string | undefined {
  return rowOf(world, user)?.[seen(world).screen.columns.indexOf(column)];
}

/** A user's row, if any. Rows are recognised by the user's login id, or name. */
export function rowOf(world: World, user: UserId): readonly string[] | undefined {
  const { loginId, name } = world.cast.user(user);
  return seen(world).rows.find((cells) => cells.includes(loginId) || cells.includes(name));
}

/** How many rows the list has. */
export function rowCount(world: World): number {
  return seen(world).rows.length;
}
