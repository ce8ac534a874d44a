import type { Programme } from '../../src/core/programme/programme';
import type { Steps } from '../../src/core/text/steps';
import { actionRows, prepareActionRows } from '../../src/core/views/actions/actionRows';
import { actionGroupings, reflectionGroupings } from '../../src/core/views/viewGroupings';
import { prepareReflectionRows, reflectionRows } from '../../src/core/views/reflections/reflectionRows';
import type { Row } from '../../src/core/views/row';
import { prepareSessionRows, sessionRows } from '../../src/core/views/sessions/sessionRows';
import { sessionGroupings, sessionOrders, type SessionOrder } from '../../src/core/views/sessions/shownSessions';
import type { Now } from '../../src/core/time/instants';
import type { Words } from '../../src/core/words/words';

/** A view in one of the ways in which it can be shown. */
export interface View {
	readonly name: string;
	readonly rows: (programmes: readonly Programme[]) => readonly Row[];
	readonly prepare: (programmes: readonly Programme[]) => Steps;
}

/** Every view by everything that it can be grouped by. `me` reads them. */
export function everyView(
	words: Words, now: Now, me: string, filters: readonly string[] = [''], orders: readonly SessionOrder[] = sessionOrders,
): readonly View[] {
	return [
		...sessionGroupings
			.flatMap(group => orders.flatMap(order => filters.map(filter => ({ group, order, filter }))))
			.map((choice): View => ({
			name: `sessions by ${choice.group}, ${choice.order}, “${choice.filter}”`,
			rows: programmes => sessionRows(programmes, [], words, now, choice, () => me),
			prepare: programmes => prepareSessionRows(programmes, now, choice),
		})),
		...actionGroupings.flatMap(by => [{ by }, { by, only: () => me }]).map((shown): View => ({
			name: `actions by ${shown.by}${'only' in shown ? ', mine' : ''}`,
			rows: programmes => actionRows(programmes, shown, words, now),
			prepare: programmes => prepareActionRows(programmes, shown, now),
		})),
		...reflectionGroupings.map(by => ({ by, me: () => me })).map((shown): View => ({
			name: `reflections by ${shown.by}`,
			rows: programmes => reflectionRows(programmes, shown, words, now),
			prepare: programmes => prepareReflectionRows(programmes, shown, now),
		})),
	];
}
