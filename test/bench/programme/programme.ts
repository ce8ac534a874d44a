import type { ProblemCode } from '../../../src/core/record/problem';
import type { SessionStatus } from '../../../src/core/record/sessionWords';
import { addDays, type Day } from '../../../src/core/time/days';
import { drawFrom, oneOf, type Draw } from './draw';
import { faults } from './faults';
import { cohorts, madeUpPair, pairText, peopleText, type MadeUpPair } from './pair';
import { sessionText, type Meeting } from './sessionText';

/** The day on which the made-up programme stands. */
export const benchDay: Day = '2026-11-24';

export interface ProgrammeSize {
	readonly sessions: number;
	/** 50, unless said. With more than 100 they meet every day. */
	readonly sessionsAPair?: number;
	/** The part of the session files that has a small fault, from 0 to 1; each such file has one. */
	readonly brokenShare?: number;
	readonly seed?: number;
}

export interface MadeUpFile {
	/** Below the programme's folder, with `/`. */
	readonly path: string;
	readonly text: string;
	/** What was put wrong in it on purpose. */
	readonly fault?: ProblemCode;
}

/** Of a pair's sessions so many lie ahead. */
const ahead = 2;
/** Of a hundred sessions that were held, so many have a reflection. */
const reflectionsPercent = 8;

/** A made-up programme, one file a session, file by file: the same for the same size and seed. */
export function* programmeFiles(size: ProgrammeSize): Generator<MadeUpFile, void, undefined> {
	const { sessions, sessionsAPair = 50, brokenShare = 0, seed = 1 } = size;
	const daysBetween = sessionsAPair > 100 ? 1 : 14;
	const first = addDays(benchDay, -daysBetween * (sessionsAPair - ahead));
	const pairs = Array.from({ length: Math.ceil(sessions / sessionsAPair) }, (_, i) => madeUpPair(i, addDays(first, i % daysBetween)));
	yield { path: 'programme.yaml', text: programmeText(first, addDays(benchDay, 400)) };
	yield { path: 'people.yaml', text: peopleText(pairs) };
	let written = 0;
	for (const [i, pair] of pairs.entries()) {
		yield { path: `pairs/${pair.id}.yaml`, text: pairText(pair) };
		const draw = drawFrom(seed * 1_000_003 + i);
		let before: string | undefined;
		for (const meeting of meetingsOf(pair, Math.min(sessionsAPair, sessions - written), daysBetween, draw)) {
			const text = sessionText(pair, { ...meeting, ...(before !== undefined && { before }) }, draw);
			yield withFault({ path: `sessions/${pair.id}/${meeting.date}-01.yaml`, text }, written++, brokenShare);
			if (meeting.reflected) {
				yield reflectionOf(pair, meeting);
			}
			before = meeting.status === 'done' ? meeting.id : undefined;
		}
	}
}

function meetingsOf(pair: MadeUpPair, count: number, daysBetween: number, draw: Draw): readonly Meeting[] {
	return Array.from({ length: count }, (_, i): Meeting => {
		const date = addDays(pair.start, daysBetween * i);
		const status: SessionStatus = date >= benchDay
			? oneOf(draw, ['scheduled', 'proposed', 'draft'])
			: oneOf(draw, [...Array<SessionStatus>(17).fill('done'), 'cancelled', 'no-show', 'scheduled']);
		return {
			id: `${date}-${pair.id}-01`,
			date,
			status,
			today: benchDay,
			reflected: status === 'done' && draw(100) < reflectionsPercent,
		};
	});
}

/** Faults are spread evenly, and take turns. */
function withFault(file: MadeUpFile, place: number, share: number): MadeUpFile {
	const before = Math.floor(place * share);
	const fault = Math.floor((place + 1) * share) > before ? faults[before % faults.length] : undefined;
	return fault ? { path: file.path, text: fault.into(file.text), fault: fault.code } : file;
}

function reflectionOf(pair: MadeUpPair, { id, date }: Meeting): MadeUpFile {
	return {
		path: `reflections/${pair.id}/${date}-${pair.mentee}-driscoll.md`,
		text: `---
type: reflection
session: ${id}
author: ${pair.mentee}
template: driscoll@1
language: id
date: ${addDays(date, 2)}
visibility: pair
---
# Refleksi

## Apa?

Saya menceritakan tiga wawancara, dengan banyak jeda.

## Lalu apa?

Jawaban cepat yang tidak dipahami membuat orang datang dua kali.

## Sekarang apa?

- [ ] Membaca setiap balasan keras-keras sebelum dipakai
- [x] Menulis ulang balasan tentang syarat
`,
	};
}

function programmeText(from: Day, to: Day): string {
	return `# Program rekaan untuk mengukur. Made up, to measure with.
id: program-rekaan
name: Program rekaan
language: id
timezone: Asia/Jakarta
cohorts:
${cohorts
	.map((id, i) => `  - id: ${id}\n    name: Angkatan ${String(i + 1)}\n    start: ${from}\n    end: ${to}\n`)
	.join('')}values: berakhlak
policy:
  stale_after_days: 21
  alert_after_days: 35
  reflection_due_days: 7
  jp:
    per: minutes
    value: 45
    source: Setelan rekaan, bukan dari peraturan mana pun (made up, not taken from any rule)
`;
}
