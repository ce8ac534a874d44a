import type { Block } from '../../../../src/core/markdown/blockDiff';
import { renderNote } from '../../../../src/core/markdown/noteRenderer';
import { promptsOf, builtInTemplates } from '../../../../src/core/notes/templates/library';
import { Drafts } from '../../../../src/core/pages/editing/drafts';
import { type DescribedNote, describeNote } from '../../../../src/core/pages/reflection/describeNote';
import { type NoteSources, OpenNote } from '../../../../src/core/pages/reflection/openNote';
import type { Programme } from '../../../../src/core/programme/programme';
import type { Language } from '../../../../src/core/text/language';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { reflectionPageWordsFor } from '../../../../src/core/words/reflectionPageWords';
import { noon, readMemory, root } from '../../folder';
import { pageLook } from '../../markdown/pageLook';

const notePath = 'reflections/budi-sari/2021-08-13-sari-4p.md';
export const noteUri = `${root}/${notePath}`;

/** A programme in which Sari meets Budi. */
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: P\nlanguage: id\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi Santoso\n  - id: sari\n    name: Sari Dewi\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Learn to listen\n  - id: g2\n    text: Old\n    state: reached\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: s1\ndate: 2021-08-13\ntitle: Adapting\nactions:\n  - id: a1\n    text: Call three people\n    owner: sari\n    due: 2021-08-21\n    state: open\n  - id: a2\n    text: Read\n    state: done\n',
};

/** The programme's people and sessions, with other files besides. */
export async function programmeWith(others: Readonly<Record<string, string>> = {}): Promise<Programme> {
	const index = await readMemory({ ...files, ...others });
	return index.programmes()[0]!;
}

export function sourcesFor(programme: Programme, me: string | undefined = 'sari', language: Language = 'en'): NoteSources {
	return { programme, me, now: noon('2021-08-20'), words: wordsFor(language), labels: reflectionPageWordsFor(language) };
}

/** A page without VS Code: a text, and what was typed on it. */
export class NotePage {
	readonly open: OpenNote;
	readonly drafts: Drafts;
	readonly sources: NoteSources;
	text: string;

	constructor(text: string, sources: NoteSources, uri = noteUri) {
		this.sources = sources;
		this.open = new OpenNote(uri, { kind: 'reflection', folder: root });
		this.drafts = new Drafts(id => this.open.field(id, sources));
		this.text = text;
		this.open.take(text);
	}

	/** Another editor makes the file's text another one. */
	changeElsewhere(text: string): void {
		this.text = text;
		this.open.take(text);
		this.drafts.settle();
	}

	/** Writes what can be written now, as the host does. */
	write(ofAll = true): void {
		this.open.take(this.text);
		this.changeElsewhere(applyEdits(this.text, this.open.planDrafts(this.drafts, this.sources, ofAll)));
	}

	type(id: string, text: string): void {
		this.drafts.type(id, text);
	}

	leave(id: string): void {
		this.drafts.leave(id);
		this.write(false);
	}

	describe(): DescribedNote | undefined {
		const blocks: readonly Block[] = renderNote(this.text, pageLook);
		const prompts = promptsOf(builtInTemplates)[this.open.reflection?.template?.replace(/@.*/, '') ?? ''];
		const { open, drafts } = this;
		return describeNote({ ...this.sources, open, drafts, blocks, wantsQuestions: true, ...(prompts && { prompts }) });
	}
}
