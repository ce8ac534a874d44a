import type { NewBytes } from '../../files/atomicWrite';
import { join, type Uri } from '../../text/uri';
import type { Language } from '../../text/language';
import type { Day } from '../../time/days';
import { wordsFor } from '../../words/catalogues';
import { newPersonId, pairFile, pairSlug, peopleFile } from '../people/peopleFiles';
import { oneLine, slug } from '../names';
import type { Plan } from '../plan';

/** The user's input for a new programme. */
export interface ProgrammeRequest {
	readonly parent: Uri;
	readonly name: string;
	readonly language: Language;
	/** An IANA zone such as `Asia/Jakarta`. */
	readonly timezone: string;
	/** Names of the first pair; either may be empty. */
	readonly mentor: string;
	readonly mentee: string;
	readonly today: Day;
	/** What the programme has of an earlier one: the text of its file, in which language and zone are, and files beside it. */
	readonly like?: { readonly text: string; readonly files: readonly NewBytes[] };
}

/** Returns the folder of a new programme; it may exist already. */
export function programmeFolder(request: Pick<ProgrammeRequest, 'parent' | 'name'>): Uri {
	return join(request.parent, slug(request.name, 'programme'));
}

/** Plans a new programme's folder, with explanatory comments in its files. */
export function planProgramme(request: ProgrammeRequest): Plan & { readonly opens: Uri; readonly pair?: string } {
	const { name, language, timezone, mentor, mentee, today, like } = request;
	const folder = programmeFolder(request);
	const opens = join(folder, 'programme.yaml');
	const mentorId = newPersonId(mentor, 'mentor', () => false);
	const menteeId = newPersonId(mentee, 'mentee', id => id === mentorId);
	const everyone = [
		{ name: mentor, id: mentorId, role: 'mentor' }, { name: mentee, id: menteeId, role: 'mentee' },
	].filter(p => p.name !== '');
	const pair = pairSlug(mentorId, [menteeId]);
	return {
		within: folder,
		create: [
			{ uri: opens, text: like?.text ?? programmeFile({ name, language, timezone }) },
			{ uri: join(folder, 'people.yaml'), text: peopleFile(everyone, language) },
			...(everyone.length === 2
				? [
					{
						uri: join(folder, 'pairs', `${pair}.yaml`),
						text: pairFile({ id: pair, mentors: [mentorId], mentees: [menteeId], start: today, every: '2 weeks' }, language),
					},
				]
				: []),
		],
		...(like && like.files.length > 0 && { attach: like.files }),
		edit: [],
		opens,
		...(everyone.length === 2 && { pair }),
	};
}

/** Renders a new `programme.yaml` with explanatory comments. */
export function programmeFile({ name, language, timezone }: Pick<ProgrammeRequest, 'name' | 'language' | 'timezone'>): string {
	const words = wordsFor(language).files;
	return [
		`# ${words.programme}`, `id: ${oneLine(slug(name, 'programme'))}`, `name: ${oneLine(name)}`, `language: ${language}`, `timezone: ${oneLine(timezone)}`,
		'policy:', `  # ${words.policy}`, '  stale_after_days: 21', '  alert_after_days: 35', '',
	].join('\n');
}
