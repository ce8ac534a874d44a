import { stringify } from 'yaml';

/* A made-up programme of 60 pairs in 3 cohorts, whose people have long names with degrees. */

const first = ['Siti', 'Bambang', 'Ratna', 'Agus', 'Dewi', 'Joko', 'Sri', 'Eko', 'Wulan', 'Hendra', 'Fransiska', 'Yohanes', 'Muhammad', 'Indah'];
const last = ['Wulandari', 'Kusumawardhani', 'Hidayatullah', 'Simanjuntak', 'Purwaningrum', 'Setyabudi', 'Prasetyaningtyas', 'Sastrowardoyo'];
const degrees = [', S.Sos., M.AP.', ', S.Kom., M.T.', ', S.E., M.Ak.', ', S.H., M.H.', ''];

/** The name of a person, by number: 80 different ones. */
const nameOf = (i: number): string =>
	`${['Dr. ', '', '', 'Ir. '][i % 4]!}${first[i % 14]!} ${last[Math.floor(i / 14) % 8]!} ${last[(i * 3 + 1) % 8]!}${degrees[i % 5]!}`;

export const mentees = Array.from({ length: 60 }, (_, i) => nameOf(i));
export const mentors = Array.from({ length: 20 }, (_, i) => nameOf(60 + i));
/** The mentee without a session, whose mentor has others. */
export const neverMet = mentees[10]!;

const starts = ['2026-01-12', '2026-03-02', '2026-06-01'] as const;
const days = (day: string, n: number): string => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

/** The number of sessions of a mentee, by number. */
export const sessionsOf = (i: number): number => mentees[i] === neverMet ? 0 : 1 + i * 7 % 8;

/** The day of the figures. */
export const today = '2026-11-29';

/** The files of the programme. */
export const longNames: Readonly<Record<string, string>> = {
	'programme.yaml': stringify({
		name: 'Mentoring Pegawai Badan Pengembangan Sumber Daya Manusia',
		cohorts: ['Angkatan I', 'Angkatan II', 'Angkatan III Khusus Pejabat Fungsional'].map((name, i) => (
			{ id: `a${String(i)}`, name, start: starts[i], end: days(starts[i]!, 333) }
		)),
		values: 'berakhlak',
		policy: { stale_after_days: 30, alert_after_days: 60, jp: { per: 'minutes', value: 45 } },
		letterhead: { organisation: 'BADAN CONTOH', unit: 'Biro Kepegawaian', address: 'Jalan Contoh Nomor 1\nJakarta' },
		signers: [
			{ name: 'Dr. Ratna Contoh, M.AP.', position: 'Kepala Biro', nip: '197001012000012001' }, { name: 'Hendra Contoh', position: 'Koordinator' },
		],
	}),
	'people.yaml': stringify({
		people: [...mentees.map((name, i) => ({ id: `t${String(i)}`, name })), ...mentors.map((name, i) => ({ id: `m${String(i)}`, name }))],
	}),
	...Object.fromEntries(mentees.map((_, i) => [`pairs/p${String(i)}.yaml`, stringify({
		mentors: [`m${String(i % 20)}`], mentees: [`t${String(i)}`], cohort: `a${String(i % 3)}`, start: starts[i % 3],
		status: i % 17 === 16 ? 'completed' : 'active',
		goals: [{ id: 'g1', text: 'Tujuan', baseline: 2, target: 4, due: '2026-12-20', updates: [{ on: '2026-09-01', level: 2 + i % 3 }] }],
		sessions: Array.from({ length: sessionsOf(i) }, (__, n) => ({
			id: `s${String(i)}-${String(n)}`, date: days(starts[i % 3]!, 7 + n * (20 + i % 9)), values: ['adaptif'],
			...((i + n) % 9 > 0 && { minutes: 45 + 15 * (n % 3) }), ...((i + n) % 11 === 10 && { status: 'no-show' }),
		})),
	})])),
};
