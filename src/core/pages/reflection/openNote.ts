import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import type { Reflection } from '../../notes/reflection';
import { type NoteSections, type NoteText, sectionsOf, titleKey } from '../../notes/sections';
import { planSection, writableIn } from '../../plans/reflection/planSection';
import { planTitle, writableTitle } from '../../plans/reflection/planTitle';
import { type LinkedAction, linkedActionOf } from '../../programme/linkedActions';
import type { Programme } from '../../programme/programme';
import { findTemplate } from '../../programme/namedTemplates';
import type { Problem } from '../../record/problem';
import { startOfFile } from '../../text/range';
import { hasMixedLineEnds } from '../../text/source';
import type { TextEdit } from '../../text/textEdit';
import type { Uri } from '../../text/uri';
import type { Now } from '../../time/instants';
import type { ReflectionPageWords } from '../../words/reflectionPageWords';
import type { Words } from '../../words/words';
import type { Drafts } from '../editing/drafts';
import { planDueDrafts, planEach } from '../editing/planEach';
import type { Field } from '../editing/field';

/** What the texts of a page's fields are read with. */
export interface NoteSources {
	readonly programme: Programme;
	/** In the programme's zone. */
	readonly now: Now;
	readonly words: Words;
	readonly labels: ReflectionPageWords;
	/** The user's key, as `ownerFrom` returns it; undefined where the user is unknown. */
	readonly me: string | undefined;
}

/** A change of the page: the text of a section, or the title. */
export interface NoteChange {
	readonly key: string;
	readonly to: string;
}

/** A line of a note, by its place in its section. */
export interface LinePlace {
	readonly key: string;
	readonly index: number;
	/** As written. */
	readonly text: string;
}

/** Problems with which a text can't be changed on the page. Front matter with another problem is left as it is: the body can be changed. */
const hindering: ReadonlySet<Problem['code']> = new Set(['frontMatter.unclosed', 'file.conflict', 'file.tooLarge']);

/**
 * The note that a page shows, as it is in a text. It is the model of the page: it takes texts and turns what was typed into edits of the
 * text. Fields are called as the sections of the note (`sectionsOf`).
 */
export class OpenNote {
	readonly #uri: Uri;
	readonly #role: FileRole;
	#text = '';
	/** The last text that could be divided into sections. */
	#readable: string | undefined;
	#reflection: Reflection | undefined;
	#problem: Problem | undefined;
	#missing: Problem['code'] | undefined;
	readonly #texts = new Set<string>();
	#divided: { readonly note: NoteText; readonly sections: NoteSections } | undefined;

	constructor(uri: Uri, role: FileRole) {
		this.#uri = uri;
		this.#role = role;
	}

	get uri(): Uri {
		return this.#uri;
	}

	/** The last text that was taken. */
	get text(): string {
		return this.#text;
	}

	/** The values of the front matter, as they are in the last text in which it could be read. */
	get reflection(): Reflection | undefined {
		return this.#reflection;
	}

	/** Why the note can't be changed now; undefined where it can. */
	get missing(): Problem['code'] | undefined {
		return this.#missing;
	}

	/** What is wrong with the text: why it can't be changed, or why its front matter can't be read. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Takes the file's present text. If it can't be read, the sections stay as they were. */
	take(text: string): void {
		if (text === this.#text && this.#readable !== undefined) {
			return;
		}
		this.#text = text;
		const { reflection, broken } = parseText(this.#uri, this.#role, text);
		this.#problem = broken ?? (hasMixedLineEnds(text) ? { code: 'file.mixedLineEnds', range: startOfFile } : undefined);
		this.#missing = this.#problem && (!broken || hindering.has(broken.code)) ? this.#problem.code : undefined;
		this.#reflection = reflection ?? this.#reflection;
		if (this.#missing === undefined) {
			this.#readable = text;
		}
	}

	/** Whether someone else than the user wrote the note: then the page only shows it. */
	isAnothers({ programme: { people }, me }: Pick<NoteSources, 'programme' | 'me'>): boolean {
		const { author } = this.#reflection ?? {};
		return me !== undefined && author !== undefined && !people.isSame(author, me);
	}

	/** Returns the note with what it is read with; undefined if no text could be read yet. */
	noteText({ programme, words }: Pick<NoteSources, 'programme' | 'words'>): NoteText | undefined {
		const { template: reference, language = words.language } = this.#reflection ?? {};
		const template = reference === undefined ? undefined : findTemplate(reference, programme);
		return this.#readable === undefined ? undefined : { text: this.#readable, template, language };
	}

	/** Returns the sections of the last text that could be read. They are computed once a text. */
	sections(sources: Pick<NoteSources, 'programme' | 'words'>): NoteSections | undefined {
		const note = this.noteText(sources);
		const known = this.#divided;
		if (!note || (known?.note.text === note.text && known.note.template === note.template && known.note.language === note.language)) {
			return note && known?.sections;
		}
		const sections = sectionsOf(note);
		this.#divided = { note, sections };
		sections.sections.filter(({ kind }) => kind === 'text').forEach(({ key }) => this.#texts.add(key));
		return sections;
	}

	/** Whether text without a heading was there since the page was opened: its field stays when it is emptied. */
	hadText(key: string): boolean {
		return this.#texts.has(key);
	}

	/** Returns a field as it is in the text: the title, or a section by its key. */
	field(id: string, sources: Pick<NoteSources, 'programme' | 'words'>): Field<NoteChange> | undefined {
		const sections = this.sections(sources);
		if (!sections) {
			return undefined;
		}
		const present = [...sections.sections, ...sections.unseen].find(({ key }) => key === id)?.value ?? '';
		const meaningOf = id === titleKey ? writableTitle : (text: string): string => withoutSpacesAtEnds(writableIn(sections, id, text));
		return { present, isLive: true, staysAsTyped: true, meaningOf, read: to => [{ key: id, to }] };
	}

	/** Returns the action that a line, counted from 0, is linked to. */
	linkedAt(line: number, sources: Pick<NoteSources, 'programme' | 'words'>): LinkedAction | undefined {
		const found = this.sections(sources)?.lines.find(each => each.line === line);
		return found && linkedActionOf(sources.programme, this.#reflection ?? { uri: this.#uri }, found.text);
	}

	/** Returns a function that returns where a line of the present text, counted from 0, is in its section. */
	places(sources: Pick<NoteSources, 'programme' | 'words'>): (line: number) => LinePlace | undefined {
		const present = this.sections(sources);
		const text = this.#readable ?? '';
		return line => {
			const section = present?.sections.find(({ lines }) => lines && lines.start <= line && line < lines.end);
			const written = present && writtenAt(present, text, line);
			return section?.lines && written !== undefined
				? { key: section.key, index: line - section.lines.start, text: written } : undefined;
		};
	}

	/** Returns the number of a line after other sections may have changed; undefined if the line is not what it was. */
	lineOf({ key, index, text }: LinePlace, sources: Pick<NoteSources, 'programme' | 'words'>): number | undefined {
		const present = this.sections(sources);
		const start = present?.sections.find(section => section.key === key)?.lines?.start;
		const line = (start ?? 0) + index;
		return present && start !== undefined && writtenAt(present, this.#readable ?? '', line) === text ? line : undefined;
	}

	/**
	 * Plans changes of the page, one after the other, and takes the text that they make. Undefined, and nothing is taken, if one of them is
	 * not possible without damage.
	 */
	plan(sources: NoteSources, changes: readonly NoteChange[]): readonly TextEdit[] | undefined {
		return planEach(this, changes, ({ key, to }) => {
			const note = this.isAnothers(sources) ? undefined : this.noteText(sources);
			const sections = this.sections(sources);
			return note && sections && (key === titleKey ? planTitle(note, sections, to) : planSection(note, sections, key, to));
		});
	}

	/**
	 * Plans the drafts that can be written now, or all of them. Drafts that can't be written without damage are marked so, and left out.
	 * Returns the edits of the text that was taken last.
	 */
	planDrafts(drafts: Drafts, sources: NoteSources, ofAll: boolean): readonly TextEdit[] {
		return planDueDrafts(this, drafts, ofAll, ({ id, text }) => this.plan(sources, [{ key: id, to: text }]));
	}
}

function writtenAt({ lines }: NoteSections, text: string, number: number): string | undefined {
	const line = lines[number - (lines[0]?.line ?? 0)];
	return line && text.slice(line.start, line.end);
}

/** A text without white space at the end of its lines, which editors may remove when they save, but for what makes a line break. */
function withoutSpacesAtEnds(text: string): string {
	return text.split('\n').map(line => line.trim() === '' ? '' : line.trimEnd() + (line.endsWith('  ') ? '  ' : '')).join('\n').trimEnd();
}
