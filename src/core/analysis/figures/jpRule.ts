import type { Programme } from '../../programme/programme';
import type { JpRule } from '../../record/programmeFile';

/** JP (hours of development) that a civil servant must complete in a year (product.md, §4). */
export const jpTarget = 20;

/** The numbers that JP are computed from. */
export interface Credit {
	/** Absent where sessions were held but none has a duration. */
	readonly minutes?: number;
	readonly meetings: number;
	readonly days: number;
}

/** Returns the programme's JP rule; `unclear` where it is incomplete or not a positive number, undefined where there is none. */
export function jpRuleOf({ file }: Programme): JpRule | 'unclear' | undefined {
	const { jp, jp_minutes } = file?.policy ?? {};
	if (!jp) {
		return jp_minutes === undefined ? undefined : { per: 'minutes', value: jp_minutes };
	}
	const { per, value = '', source } = jp;
	const number = /^\d{1,6}(?:[.,]\d{1,6})?$/.test(value) ? Number(value.replace(',', '.')) : 0;
	return per === undefined || number <= 0 ? 'unclear' : { per, value: number, ...(source !== undefined && { source }) };
}

/** Returns JP rounded to two decimals; undefined without a valid rule, or when it counts minutes and none are known. */
export function jpOf(rule: JpRule | 'unclear' | undefined, { minutes, meetings, days }: Credit): number | undefined {
	if (rule === undefined || rule === 'unclear') {
		return undefined;
	}
	const jp = {
		minutes: minutes === undefined ? undefined : minutes / rule.value,
		meeting: meetings * rule.value,
		day: days * rule.value,
	}[rule.per];
	return jp === undefined ? undefined : Math.round(jp * 100) / 100;
}
