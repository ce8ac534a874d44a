import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exchange, type Exchanged, type ExchangePorts } from '../../../src/core/exchange/exchange';
import { pathsOf } from '../../../src/core/exchange/record';
import type { Repository } from '../../../src/core/exchange/repository';
import { fileRoleOf } from '../../../src/core/files/layout';
import type { Answers, Choice } from '../../../src/core/merge/merge';
import { finish } from '../../../src/core/text/steps';
import * as uris from '../../../src/core/text/uri';
import { bareRepository, cloneFor, copyOf, git, GitProcess } from './gitProcess';

/** Somebody with a clone of the programme on disk, who sends and receives. */
export class Participant {
	readonly folder: string;
	readonly repository: GitProcess;
	/** The questions that were asked, by their keys. */
	readonly asked: string[] = [];
	/** What is chosen for every question; `undefined` leaves the questions. */
	choice: Choice | undefined = 'ours';
	/** Files with text in an editor that is not saved. */
	unsaved: readonly string[] = [];
	/** The number of the write that fails, from 1. */
	failingWrite = 0;
	/** How many files were written, or failed to be, when it was last sent. */
	writes = 0;

	constructor(folder: string) {
		this.folder = folder;
		this.repository = new GitProcess(folder);
	}

	git(...args: readonly string[]): Promise<string> {
		return git(this.folder, ...args);
	}

	write(path: string, text: string | Uint8Array): void {
		mkdirSync(dirname(join(this.folder, path)), { recursive: true });
		writeFileSync(join(this.folder, path), text);
	}

	read(path: string): string {
		return readFileSync(join(this.folder, path), 'utf8');
	}

	remove(path: string): void {
		rmSync(join(this.folder, path));
	}

	/** All files but Git's own, by path. */
	files(): Readonly<Record<string, string>> {
		const below = (folder: string): readonly string[] => readdirSync(join(this.folder, folder)).flatMap(name => {
			const path = folder === '' ? name : `${folder}/${name}`;
			return path === '.git' ? [] : statSync(join(this.folder, path)).isDirectory() ? below(path) : [path];
		});
		return Object.fromEntries([...below('')].sort().map(path => [path, this.read(path)]));
	}

	/** What has changed, in the index or not. */
	async changedPaths(): Promise<readonly string[]> {
		const { staged, changed } = await this.repository.state();
		return pathsOf([...staged, ...changed]);
	}

	/** Sends everything that has changed, and receives. */
	async send(options: { readonly repository?: Repository; readonly paths?: readonly string[] } = {}): Promise<Exchanged> {
		const paths = options.paths ?? await this.changedPaths();
		return exchange(this.#ports(options.repository ?? this.repository), {
			paths: [...new Set(paths)], message: 'Sent', joinMessage: 'Joined',
		});
	}

	#ports(repository: Repository): ExchangePorts {
		this.writes = 0;
		const root = this.repository.root;
		return {
			repository,
			read: path => Promise.resolve().then(() => new Uint8Array(readFileSync(join(this.folder, path)))).catch(() => undefined),
			write: (path, bytes) => Promise.resolve().then(() => {
				this.writes += 1;
				if (this.writes === this.failingWrite) {
					throw new Error('No space left');
				}
				if (bytes) {
					this.write(path, bytes);
				} else {
					rmSync(join(this.folder, path), { force: true });
				}
			}),
			roleOf: path => fileRoleOf(uris.join(root, ...path.split('/')), new Map([[root, 'programme']])),
			isTaken: path => path in this.files(),
			ask: async (_files, merge) => {
				const { questions } = await merge(new Map());
				this.asked.push(...questions.map(({ key }) => key));
				const { choice } = this;
				const answers: Answers | undefined = choice && new Map(
					questions.map(({ key, choices, proposed }) => [key, choices.includes(choice) ? choice : proposed]),
				);
				return answers;
			},
			unsaved: () => this.unsaved,
			whilePaused: work => work(),
			inSteps: steps => Promise.resolve(finish(steps)),
			onStep: () => undefined,
		};
	}
}

/** What the first version of the programme holds. */
export const firstFiles: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Belajar Bersama\nlanguage: en\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\nstatus: active\n',
	'sessions/budi-sari/2026-01-05-01.yaml': [
		'# The first one', 'pair: budi-sari', 'date: 2026-01-05', 'status: done', 'title: First steps',
		'actions:', '  - id: a1', '    text: Read the plan', '    owner: sari', '    state: open', '',
	].join('\n'),
	'.gitignore': 'private/\n',
};

/** The path of the session in `firstFiles`. */
export const session = 'sessions/budi-sari/2026-01-05-01.yaml';

let made: Promise<{ readonly bare: string; readonly sari: string; readonly budi: string }> | undefined;

async function makeTwoPeople(): Promise<{ readonly bare: string; readonly sari: string; readonly budi: string }> {
	const bare = await bareRepository();
	const budi = new Participant(await cloneFor('Budi', bare));
	for (const [path, text] of Object.entries(firstFiles)) {
		budi.write(path, text);
	}
	await budi.send();
	return { bare, budi: budi.folder, sari: await cloneFor('Sari', bare) };
}

/** Two people with clones of a programme whose first version both have. They are made once, then copied. */
export async function twoPeople(): Promise<{ readonly sari: Participant; readonly budi: Participant; readonly bare: string }> {
	made ??= makeTwoPeople();
	const { bare, ...clones } = await made;
	const copy = copyOf(bare, clones);
	return { sari: new Participant(copy.sari), budi: new Participant(copy.budi), bare: copy.bare };
}
