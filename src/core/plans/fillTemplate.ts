import { fillPlaceholders } from '../notes/templates/placeholders';
import type { BuiltInTemplate, OwnTemplate } from '../notes/templates/template';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../programme/programme';
import { openActions, type Session } from '../record/session';
import type { Language } from '../text/language';
import { plainText } from '../text/plainText';
import { wordsFor } from '../words/words';

/** What a programme's own template is filled with. */
export interface FillRequest {
	readonly programme: Programme;
	readonly session: Session;
	/** A person's id, or a plain name. */
	readonly author: string;
	/** The session's title, or what stands for it. */
	readonly title: string;
}

/** Longer than anybody writes in one line; a plain text is cut there. */
const maxLineCharacters = 2_000;

/** A programme's own template as the text to write in. What comes from other files comes as plain lines. */
export function fillTemplate(template: OwnTemplate, { programme, session, author, title }: FillRequest): NoteBody {
	const line = (text: string): string => plainText(text, maxLineCharacters);
	const names = (people: readonly string[]): string => line(people.map(person => nameOfPerson(programme, person)).join(', '));
	const bullets = (lines: readonly (string | undefined)[]): string =>
		lines.filter(text => text !== undefined).map(text => `- ${line(text)}`).join('\n');
	const body = fillPlaceholders(template.body, {
		'session.title': title,
		'session.date': session.date,
		'session.id': line(session.id),
		'author.name': names([author]),
		'mentor.names': names(mentorsOf(programme, session)),
		'mentee.names': names(menteesOf(programme, session)),
		'pair.goals': bullets((pairOf(programme, session)?.goals ?? []).map(goal => goal.text)),
		'actions.open': bullets(openActions(session).map(action => action.text)),
		'programme.name': line(programme.name),
	});
	return { body, cursor: firstLineToWrite(body) };
}

/** Below the first stage's heading and its prompts; without stages below the title, else at the beginning. */
function firstLineToWrite(body: string): number {
	const found = /^##[ \t].*\n(?:[ \t]*\n)?(?:<!--[^]*?-->[ \t]*\n)?(?:[ \t]*\n)?/m.exec(body) ?? /^#[ \t].*\n(?:[ \t]*\n)?/m.exec(body);
	return found ? found.index + found[0].length : 0;
}

/** A note's text below its head. */
export interface NoteBody {
	readonly body: string;
	/** Where to go on writing, as an offset in the body: the empty line below the first stage's heading. */
	readonly cursor: number;
}

/** A built-in template as the text to write in: each stage's heading, its prompts as a comment that the page hides, and an empty line. */
export function writeStages(template: BuiltInTemplate, title: string, language: Language): NoteBody {
	const heading = `# ${wordsFor(language).files.reflectionTitle(title)}\n`;
	const stages = template.stages.map(({ heading: name, prompts }) => `\n## ${name[language]}\n${prompts
		? `<!-- ${prompts[language].join(' ')} -->\n`
		: ''}\n`);
	return { body: heading + stages.join('\n'), cursor: heading.length + (stages[0]?.length ?? 0) };
}
