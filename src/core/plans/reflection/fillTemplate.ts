import { fillPlaceholders } from '../../notes/templates/placeholders';
import type { BuiltInTemplate, OwnTemplate } from '../../notes/templates/template';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { openActions, type Session } from '../../record/session';
import type { Language } from '../../text/language';
import type { Day } from '../../time/days';
import { plainText } from '../../text/plainText';

/** The context that fills the placeholders of a programme's own template. */
export interface FillRequest {
	readonly programme: Programme;
	/** Absent for an entry of a journal: what is said of the session stays empty. */
	readonly session?: Session;
	readonly today: Day;
	/** A person's id, or a plain name. */
	readonly author: string;
	/** The session's title, or its replacement if it has none. */
	readonly title: string;
}

/** The max length of a value in one line, in characters; longer text is cut. */
const maxLineCharacters = 2_000;

/** Returns the body of a new note from a programme's own template. Values from other files are inserted as plain text. */
export function fillTemplate(template: OwnTemplate, { programme, session, author, title, today }: FillRequest): NoteBody {
	const line = (text: string): string => plainText(text, maxLineCharacters);
	const names = (people: readonly string[]): string => line(people.map(person => nameOfPerson(programme, person)).join(', '));
	const bullets = (lines: readonly (string | undefined)[]): string =>
		lines.filter(text => text !== undefined).map(text => `- ${line(text)}`).join('\n');
	const body = fillPlaceholders(template.body, {
		'session.title': title,
		'session.date': session?.date ?? today,
		'session.id': line(session?.id ?? ''),
		'author.name': names([author]),
		'mentor.names': names(session ? mentorsOf(programme, session) : []),
		'mentee.names': names(session ? menteesOf(programme, session) : []),
		'pair.goals': bullets(((session && pairOf(programme, session))?.goals ?? []).map(goal => goal.text)),
		'actions.open': bullets((session ? openActions(session) : []).map(action => action.text)),
		'programme.name': line(programme.name),
	});
	return { body, cursor: firstLineToWrite(body) };
}

/** Returns the offset after the first stage's heading and its prompts; without stages after the title, else 0. */
function firstLineToWrite(body: string): number {
	const found = /^##[ \t].*\n(?:[ \t]*\n)?(?:<!--[^]*?-->[ \t]*\n)?(?:[ \t]*\n)?/m.exec(body) ?? /^#[ \t].*\n(?:[ \t]*\n)?/m.exec(body);
	return found ? found.index + found[0].length : 0;
}

/** The text of a new note after its front matter. */
export interface NoteBody {
	readonly body: string;
	/** The offset in the body to place the cursor at: the empty line after the first stage's heading. */
	readonly cursor: number;
}

/**
 * Returns the body of a new note from a built-in template: per stage a heading, its prompts as a comment (hidden in the preview), and an
 * empty line.
 */
export function writeStages(template: BuiltInTemplate, title: string, language: Language): NoteBody {
	const heading = `# ${title}\n`;
	const stages = template.stages.map(({ heading: name, prompts }) => `\n## ${name[language]}\n${prompts
		? `<!-- ${prompts[language].join(' ')} -->\n`
		: ''}\n`);
	return { body: heading + stages.join('\n'), cursor: heading.length + (stages[0]?.length ?? 0) };
}
