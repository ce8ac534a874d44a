const away = (n: number, one: string, past: boolean, about = ''): string => {
	const amount = `${about}${String(n)} ${one}${n === 1 ? '' : 's'}`;
	return past ? `${amount} ago` : `in ${amount}`;
};

const jauhnya = (n: number, satuan: string, past: boolean): string => `${String(n)} ${satuan} ${past ? 'lalu' : 'lagi'}`;

const en = {
	/** `Fri 13 Aug 2021, 14:00 (3 days ago)`; the time is `HH:MM`. */
	understood: (
		day: string, time: string | undefined, distance: string,
	): string => `${day}${time === undefined ? '' : `, ${time}`} (${distance})`,
	orElse: (understood: string, other: string): string => `${understood}. It can also mean ${other}.`,
	notUnderstood: 'Write a day such as today, yesterday, last friday or 13/8/2021; a time may follow, such as friday 14:00.',
	today: 'today',
	yesterday: 'yesterday',
	tomorrow: 'tomorrow',
	days: (n: number, past: boolean): string => away(n, 'day', past),
	weeks: (n: number, past: boolean): string => away(n, 'week', past),
	months: (n: number, past: boolean): string => away(n, 'month', past, 'about '),
	years: (n: number, past: boolean): string => away(n, 'year', past, 'about '),
};

const id: typeof en = {
	understood: (day, time, distance) => `${day}${time === undefined ? '' : ` pukul ${time.replace(':', '.')}`} (${distance})`,
	orElse: (understood, other) => `${understood}. Bisa juga berarti ${other}.`,
	notUnderstood: 'Tulis hari seperti hari ini, kemarin, jumat lalu, atau 13/8/2021; boleh diikuti jam, misalnya jumat 14.00.',
	today: 'hari ini',
	yesterday: 'kemarin',
	tomorrow: 'besok',
	days: (n, past) => jauhnya(n, 'hari', past),
	weeks: (n, past) => jauhnya(n, 'pekan', past),
	months: (n, past) => `sekitar ${jauhnya(n, 'bulan', past)}`,
	years: (n, past) => `sekitar ${jauhnya(n, 'tahun', past)}`,
};

export const whenWords = { en, id };
