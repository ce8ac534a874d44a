import type { audiences, TemplateMoment } from '../../record/noteKeys';
import type { Bilingual, Language } from '../../text/language';
import type { Uri } from '../../text/uri';
import { bodyLines } from '../bodyLines';

type Audience = (typeof audiences)[number];

/** One step of a reflection. Stages of equal meaning have equal ids in all templates, so that notes can be compared. */
interface Stage {
	readonly id: string;
	readonly heading: Bilingual;
	/** Short questions as hints. In the packaged extension they are a separate file, loaded when a note is created. */
	readonly prompts?: Prompts;
}

/** Prompts by language. */
export type Prompts = Readonly<Record<Language, readonly string[]>>;

/** A built-in template. */
export interface BuiltInTemplate {
	readonly id: string;
	readonly version: number;
	readonly minutes: number;
	readonly audience?: Audience;
	readonly moment?: TemplateMoment;
	readonly name: Bilingual;
	/** When to use it, as one clause. */
	readonly useWhen: Bilingual;
	readonly stages: readonly Stage[];
}

/** A programme's own template, `templates/<id>.md`: a note with placeholders. */
export interface OwnTemplate {
	readonly id: string;
	readonly uri: Uri;
	readonly name: string;
	readonly version?: number;
	/** The group it is shown in: a pack's id, or any name. */
	readonly pack?: string;
	readonly audience?: Audience;
	readonly moment?: TemplateMoment;
	readonly useWhen?: string;
	readonly minutes?: number;
	readonly language?: Language;
	/** The text of the note with placeholders; line ends are LF. */
	readonly body: string;
}

/** A built-in or a programme's own template. */
export type Template = BuiltInTemplate | OwnTemplate;

/** Whether a template is a programme's own. */
export function isOwnTemplate(template: Template): template is OwnTemplate {
	return 'body' in template;
}

/** Returns the reference to a template in a note's front matter: `4p@1`; for an own template its id, with its version if it has one. */
export function referenceTo({ id, version }: Template): string {
	return version === undefined ? id : `${id}@${String(version)}`;
}

/** The max length of a heading, in characters. */
const maxHeadingCharacters = 300;

/** Returns the headings of a template's stages in one language; for an own template as written. */
export function headingsOf(template: Template, language: Language): readonly string[] {
	return isOwnTemplate(template) ? headingsIn(template) : template.stages.map(stage => stage.heading[language]);
}

/** Ignores headings in comments and code, as in a note. */
function headingsIn({ body }: OwnTemplate): readonly string[] {
	return bodyLines(`---\n---\n${body}`).lines
		.filter(({ text, fenced }) => !fenced && /^ {0,3}##[ \t]/.test(text))
		.map(({ text }) => text.slice(0, maxHeadingCharacters).replace(/^ *##/, '').replace(/[ \t#]+$/, '').trim())
		.filter(words => words !== '');
}
