import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '../driver/spoken';
import { writeFiles } from '../driver/writeFiles';

export const session = 'sessions/budi-sari/2026-01-05-01.yaml';

/** A programme with one session. People are made up. */
export const files: Readonly<Record<string, string>> = {
	'programme.yaml': `name: Pendampingan\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    role: mentor\n  - id: sari\n    name: Sari\n    role: mentee\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: active\n',
	[session]: 'pair: budi-sari\ndate: 2026-01-05\nstatus: done\ntitle: Awal\nactions:\n  - id: a1\n    text: Baca rencana\n    owner: sari\n    state: open\n',
};

/** Runs Git in a folder as the mentor Budi. */
export function git(folder: string, ...args: readonly string[]): string {
	return execFileSync('git', ['-c', 'user.name=Budi', '-c', 'user.email=budi@example.org', ...args], { cwd: folder, encoding: 'utf8' });
}

/** Replaces the first occurrence of a text in a file. */
export function change(folder: string, path: string, from: string, to: string): void {
	writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to));
}

/** Absolute paths of the copies of a programme. */
export interface Copies {
	/** The repository that all share. */
	readonly shared: string;
	/** The folder of the mentor. */
	readonly budi: string;
	/** Where the mentee saves programmes. A dialog lists it, so nothing else is in it. */
	readonly computer: string;
	/** The folder that the mentee has once she has joined. */
	readonly joined: string;
}

/** Where the copies of a programme are in a folder. */
export function copiesIn(around: string): Copies {
	const computer = join(around, 'computer');
	return { shared: join(around, 'pendampingan.git'), budi: join(around, 'budi'), computer, joined: join(computer, 'pendampingan') };
}

/** Makes the shared repository and the mentor’s copy. */
export function makeCopies({ shared, budi }: Copies, programme = files): void {
	writeFiles(budi, programme);
	git(budi, 'init', '--quiet', '--bare', '--initial-branch', 'main', shared);
	git(budi, 'init', '--quiet', '--initial-branch', 'main');
	git(budi, 'remote', 'add', 'origin', shared);
	git(budi, 'add', '--all');
	git(budi, 'commit', '--quiet', '--message', 'The programme');
	git(budi, 'push', '--quiet', '--set-upstream', 'origin', 'main');
}
