import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../workbench/paths.mjs';

const sessionsOfPair = 20;

/** A programme of so many sessions, each in a file of about 1 KB. Gives its folder. */
export function programmeFolder(sessions) {
	const folder = join(tempFolder('programme'), 'nasional');
	mkdirSync(join(folder, 'pairs'), { recursive: true });
	writeFileSync(join(folder, 'programme.yaml'), 'id: nasional\nname: Nasional\nlanguage: id\ntimezone: Asia/Jakarta\n');
	const pairs = Math.ceil(sessions / sessionsOfPair);
	writeFileSync(join(folder, 'people.yaml'), `people:\n${numbers(pairs).map(pair => `  - id: mentor-${pair}\n    name: Mentor ${pair}\n  - id: mentee-${pair}\n    name: Mentee ${pair}\n`).join('')}`);
	for (const pair of numbers(pairs)) {
		writeFileSync(join(folder, 'pairs', `pair-${pair}.yaml`), `id: pair-${pair}\nmentors:\n  - mentor-${pair}\nmentees:\n  - mentee-${pair}\nkind: one-on-one\nstatus: active\n`);
		mkdirSync(join(folder, 'sessions', `pair-${pair}`), { recursive: true });
		for (const session of numbers(Math.min(sessionsOfPair, sessions - pair * sessionsOfPair))) {
			writeFileSync(sessionFile(folder, pair, session), sessionText(pair, session));
		}
	}
	return folder;
}

export function sessionFile(folder, pair, session) {
	return join(folder, 'sessions', `pair-${pair}`, `${dayOf(session)}-01.yaml`);
}

/** Its second line is its title. */
export function sessionText(pair, session, title = `Pertemuan ${session} pasangan ${pair}`) {
	return `id: ${dayOf(session)}-pair-${pair}-01
title: ${title}
pair: pair-${pair}
kind: one-on-one
status: done
start: ${dayOf(session)}T13:00+07:00
minutes: 60
mode: video
attendance:
  - person: mentor-${pair}
    state: present
  - person: mentee-${pair}
    state: present
summary: |
  ${'Kami membahas apa yang berubah sejak pertemuan yang lalu, dan apa yang menahan. '.repeat(7).trim()}
actions:
  - id: a1
    text: Menuliskan dua tujuan dengan kata-kata sendiri
    owner: mentee-${pair}
    state: done
    done_on: ${dayOf(session)}
visibility: pair
`;
}

function dayOf(session) {
	return `2021-${String(1 + session % 12).padStart(2, '0')}-${String(1 + (session / 12 | 0)).padStart(2, '0')}`;
}

function numbers(count) {
	return Array.from({ length: count }, (_, i) => i);
}
