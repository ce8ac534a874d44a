import { join, type Uri } from '../files/uri';
import type { Language } from '../record/programme';
import type { Day } from '../time/days';
import { wordsFor } from '../words/words';
import type { Plan } from './plan';
import { slug } from './slug';

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
}

export function programmeFolder(request: Pick<ProgrammeRequest, 'parent' | 'name'>): Uri {
	return join(request.parent, slug(request.name, 'programme'));
}

/** A new programme's folder, with comments that teach its files. */
export function planProgramme(request: ProgrammeRequest): Plan & { readonly opens: Uri } {
	const { name, language, timezone, mentor, mentee, today } = request;
	const folder = programmeFolder(request);
	const words = wordsFor(language).files;
	const opens = join(folder, 'programme.yaml');
	const programme = [
		`# ${words.programme}`, `id: ${slug(name, 'programme')}`, `name: ${JSON.stringify(name)}`, `language: ${language}`, `timezone: ${timezone}`,
		'policy:', `  # ${words.policy}`, '  stale_after_days: 21', '  alert_after_days: 35', '',
	].join('\n');
	const mentorId = slug(mentor, 'mentor');
	const menteeId = slug(mentee, 'mentee') === mentorId ? `${mentorId}-2` : slug(mentee, 'mentee');
	const everyone = [{ name: mentor, id: mentorId, role: 'mentor' }, { name: mentee, id: menteeId, role: 'mentee' }].filter(p => p.name !== '');
	const people = [`# ${words.people}`, everyone.length === 0 ? 'people: []' : 'people:', ...everyone.flatMap(p => [`  - id: ${p.id}`, `    name: ${JSON.stringify(p.name)}`, `    role: ${p.role}`]), ''].join('\n');
	const pairId = slug(`${mentorId}-${menteeId}`, 'pair');
	const pair = [
		`# ${words.pair}`, `id: ${pairId}`, 'mentors:', `  - ${mentorId}`, 'mentees:', `  - ${menteeId}`, 'status: active', `start: ${today}`,
		'cadence:', '  every: 2 weeks', `# ${words.goals}`, '# goals:', '#   - id: g1', `#     text: ${words.goalExample}`, '#     baseline: 2', '#     target: 4', '',
	].join('\n');
	return {
		within: folder,
		create: [
			{ uri: opens, text: programme },
			{ uri: join(folder, 'people.yaml'), text: people },
			...(everyone.length === 2 ? [{ uri: join(folder, 'pairs', `${pairId}.yaml`), text: pair }] : []),
		],
		edit: [],
		opens,
	};
}
