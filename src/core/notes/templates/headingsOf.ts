import type { Language } from '../../text/language';
import { bodyLines } from '../bodyLines';
import { isOwn, type OwnTemplate, type Template } from './template';

/** Nobody reads more of a heading; and so whatever is in it costs nothing. */
const mostInHeading = 300;

/** The headings of a template's stages, in one language; of an own template as they are written. */
export function headingsOf(template: Template, language: Language): readonly string[] {
	return isOwn(template) ? headingsIn(template) : template.stages.map(stage => stage.heading[language]);
}

/** What is in a comment or in code is no heading, here as in a note. */
function headingsIn({ body }: OwnTemplate): readonly string[] {
	return bodyLines(`---\n---\n${body}`).lines
		.filter(({ text, fenced }) => !fenced && /^ {0,3}##[ \t]/.test(text))
		.map(({ text }) => text.slice(0, mostInHeading).replace(/^ *##/, '').replace(/[ \t#]+$/, '').trim())
		.filter(words => words !== '');
}
