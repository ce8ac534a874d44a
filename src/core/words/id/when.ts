import type { whenWords as en } from '../en/when';

const away = (n: number, unit: string, past: boolean): string => `${String(n)} ${unit} ${past ? 'lalu' : 'lagi'}`;

export const whenWords: typeof en = {
	understood: (day, time, distance) => `${day}${time === undefined ? '' : ` pukul ${time.replace(':', '.')}`} (${distance})`,
	usualTime: 'Itu jam yang biasa; tulis “tanpa jam” setelah tanggal jika jamnya belum ditentukan.',
	timeIsPast: 'jam itu sudah lewat',
	timeIsToCome: 'jam itu belum tiba',
	orElse: (understood, others) => `${understood}. Dapat juga berarti ${others.join(' atau ')}.`,
	notUnderstood: {
		past: 'Tulis tanggal, misalnya hari ini, kemarin, Jumat lalu, atau 13/8/2021; boleh diikuti jam, seperti Jumat 14.00.',
		future: 'Tulis tanggal, misalnya hari ini, besok, Jumat depan, atau 2 pekan lagi; boleh diikuti jam, seperti Jumat 14.00.',
	},
	today: 'hari ini',
	yesterday: 'kemarin',
	tomorrow: 'besok',
	days: (n, past) => away(n, 'hari', past),
	weeks: (n, past) => away(n, 'pekan', past),
	months: (n, past) => `sekitar ${away(n, 'bulan', past)}`,
	years: (n, past) => `sekitar ${away(n, 'tahun', past)}`,
};
