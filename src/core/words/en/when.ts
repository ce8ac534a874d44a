const away = (n: number, one: string, past: boolean, about = ''): string => {
	const amount = `${about}${String(n)} ${one}${n === 1 ? '' : 's'}`;
	return past ? `${amount} ago` : `in ${amount}`;
};

export const whenWords = {
	/** `Fri 13 Aug 2021, 14:00 (3 days ago)`; the time is `HH:MM`. */
	understood: (
		day: string, time: string | undefined, distance: string,
	): string => `${day}${time === undefined ? '' : `, ${time}`} (${distance})`,
	/** Behind a day that was typed without a time. */
	usualTime: 'This is the usual time; type “no time” after the day to leave it out.',
	timeIsPast: 'that time has passed already',
	timeIsToCome: 'that time is still to come',
	orElse: (understood: string, others: readonly string[]): string => `${understood}. It can also mean ${others.join(' or ')}.`,
	notUnderstood: {
		past: 'Enter a day such as today, yesterday, last friday or 13/8/2021; you can add a time, such as friday 14:00.',
		future: 'Enter a day such as today, tomorrow, next friday or in 2 weeks; you can add a time, such as friday 14:00.',
	},
	today: 'today',
	yesterday: 'yesterday',
	tomorrow: 'tomorrow',
	days: (n: number, past: boolean): string => away(n, 'day', past),
	weeks: (n: number, past: boolean): string => away(n, 'week', past),
	months: (n: number, past: boolean): string => away(n, 'month', past, 'about '),
	years: (n: number, past: boolean): string => away(n, 'year', past, 'about '),
};
