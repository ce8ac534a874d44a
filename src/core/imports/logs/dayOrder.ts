import type { Day } from '../../time/days';
import type { ImportIssue } from '../importIssue';
import type { DateOrder } from '../importSource';
import type { DatedText } from './datedText';

/** The day that a text means, or an issue that asks for it. */
export type OrderedDay = { readonly date: Day } | { readonly issue: ImportIssue };

const yearLast = /^(?:\p{L}+,? )?(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2/u;

type Order = 'dmy' | 'mdy';
/** What a day in numbers is: it can be read in one order only, in either, or has its year first or its month in letters. */
function orderOf({ day, days, doubt }: DatedText): Order | 'either' | 'clear' {
	if (!yearLast.test(day)) {
		return 'clear';
	}
	const [, first = '', , second = ''] = yearLast.exec(day) ?? [];
	return doubt === 'monthFirst' || (doubt !== undefined && Number(second) > 12) ? 'mdy'
		: days.length > 1 ? 'either' : doubt !== undefined && Number(first) <= 12 ? 'clear' : 'dmy';
}

const signOf = ({ day }: DatedText): string => yearLast.exec(day)?.[2] ?? '';

/**
 * Decides the days of a log. A day that can be read in either order is read as the others with its sign are; without such evidence as makes
 * the log's days follow one another. With dots, the day is first. What contradicts the others, or has no evidence, is asked.
 */
export function orderDays(dated: readonly DatedText[], answer: DateOrder | undefined): readonly OrderedDay[] {
	const orders = dated.map(orderOf);
	const proven = new Set(orders.filter(order => order === 'dmy' || order === 'mdy'));
	const provenWith = new Map<string, Set<Order>>();
	for (const [i, each] of dated.entries()) {
		const order = orders[i];
		if (order === 'dmy' || order === 'mdy') {
			provenWith.set(signOf(each), (provenWith.get(signOf(each)) ?? new Set()).add(order));
		}
	}
	const following = proven.size === 0 ? orderThatFollows(dated, orders) : undefined;
	return dated.map((each, i) => {
		const [first = '', second] = each.days;
		const order = orders[i];
		if (each.doubt === 'otherDay') {
			return { issue: { code: 'noDate', value: each.day, offered: each.days } };
		}
		if (order === 'mdy' && proven.has('dmy') && answer === undefined) {
			return { issue: { code: 'eitherOrder', value: each.day, offered: each.days } };
		}
		if (order !== 'either' || second === undefined) {
			return { date: first };
		}
		const [mine, ...others] = provenWith.get(signOf(each)) ?? [];
		const [any] = proven.size === 1 ? proven : [];
		const decided = answer === 'dmy' || answer === 'mdy' ? answer
			: others.length > 0 ? undefined
			: mine ?? (signOf(each) === '.' ? 'dmy' : any ?? following);
		return decided === undefined
			? { issue: { code: 'eitherOrder', value: each.day, offered: each.days } }
			: { date: decided === 'dmy' ? first : second };
	});
}

/** The one order in which the days of a log follow one another, from old to new or from new to old, if there are three days or more. */
function orderThatFollows(dated: readonly DatedText[], orders: readonly ReturnType<typeof orderOf>[]): Order | undefined {
	const follows = (order: Order): boolean => {
		const days = dated.map(({ days: [first = '', second = first] }, i) => orders[i] === 'either' && order === 'mdy' ? second : first);
		const isOlder = (a: string, i: number): boolean => i === 0 || (days[i - 1] ?? '') <= a;
		return days.length > 2 && (days.every(isOlder) || days.toReversed().every((day, i, all) => i === 0 || (all[i - 1] ?? '') <= day));
	};
	const [one, other] = [follows('dmy'), follows('mdy')];
	return one === other ? undefined : one ? 'dmy' : 'mdy';
}
