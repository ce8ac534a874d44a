import * as vscode from 'vscode';
import type { Programme } from '../core/programme/programme';
import { menteesOf, mentorsOf, nameOfPerson } from '../core/programme/programme';
import type { Session } from '../core/record/session';
import { plainLabel } from '../core/words/plainText';
import { askChoice, askText, type back, type Choice, type Progress } from './ask/ask';
import { gitApi } from './git';
import type { LanguageChoice } from './language';

const typed = Symbol('typed');

/**
 * Who writes: the choice remembered for a programme (in the extension's storage,
 * never in the repository), else the setting, else Git's user where `people.yaml`
 * knows them, else nobody yet and the user is asked once.
 */
export class Author implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #language: LanguageChoice;
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when somebody has said who they are. */
	readonly onDidChange = this.#changed.event;

	constructor(memory: vscode.Memento, language: LanguageChoice) {
		this.#memory = memory;
		this.#language = language;
	}

	async of(programme: Programme): Promise<string | undefined> {
		const remembered = this.#memory.get<string>(this.#key(programme));
		const setting: unknown = vscode.workspace.getConfiguration('mentorNotes').get('me');
		return remembered ?? (typeof setting === 'string' && setting.trim() !== '' ? personId(programme, setting.trim()) : await this.#gitUser(programme));
	}

	async remember(programme: Programme, author: string): Promise<void> {
		await this.#memory.update(this.#key(programme), author);
		this.#changed.fire();
	}

	/** *Who are you?* The session's mentees first, then its mentors, then everyone else. */
	async ask(programme: Programme, session: Session | undefined, progress: Progress): Promise<string | typeof back | undefined> {
		const { ask: { author }, reflections: { me } } = this.#language.words;
		const known = new Set([...(session ? [...menteesOf(programme, session), ...mentorsOf(programme, session)] : peopleInPairs(programme)), ...[...programme.people.values()].map(p => p.id ?? p.name ?? '')].filter(p => p !== ''));
		const choices: Choice<string | typeof typed>[] = [
			...[...known].map(person => {
				const { role } = programme.people.get(person) ?? {};
				return { label: plainLabel(nameOfPerson(programme, person)), ...(role !== undefined && { description: plainLabel(role) }), value: person };
			}),
			{ label: author.other, alwaysShow: true, value: typed },
		];
		const question = { ...progress, title: author.title, placeholder: session ? author.placeholder : me.placeholder };
		const chosen = await askChoice(question, choices);
		if (chosen !== typed) {
			return chosen;
		}
		const { nameNeeded } = this.#language.words.ask;
		const name = await askText({ ...question, placeholder: author.typeName }, '', text => text.trim() === '' ? nameNeeded : undefined);
		return typeof name === 'string' ? personId(programme, name) : name;
	}

	dispose(): void {
		this.#changed.dispose();
	}

	#key(programme: Programme): string {
		return `author:${programme.folder}`;
	}

	/** Git's user, through VS Code's own Git extension; only where the programme knows the name or the address. */
	async #gitUser(programme: Programme): Promise<string | undefined> {
		const repository = (await gitApi())?.getRepository(vscode.Uri.parse(programme.folder)) ?? undefined;
		const read = async (key: string): Promise<string> => await repository?.getConfig(key).catch(() => '') || await repository?.getGlobalConfig(key).catch(() => '') || '';
		const [name, email] = await Promise.all([read('user.name'), read('user.email')]);
		const person = programme.people.get(name) ?? [...programme.people.values()].find(p => email !== '' && p.email?.toLowerCase() === email.toLowerCase());
		return person?.id ?? person?.name;
	}
}

/** Everyone who meets in a pair, the mentees first. */
function peopleInPairs({ pairs }: Programme): readonly string[] {
	const all = [...pairs.values()];
	return [...all.flatMap(({ mentees = [] }) => mentees), ...all.flatMap(({ mentors = [] }) => mentors)];
}

function personId(programme: Programme, name: string): string {
	return programme.people.get(name)?.id ?? name;
}
