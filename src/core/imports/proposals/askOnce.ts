import type { Programme } from '../../programme/programme';
import { normalForm } from '../../text/normalForm';
import type { ImportIssue } from '../importIssue';
import type { ImportRecord, PersonRecord, Role } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import type { SourceRead } from '../readImport';
import type { NameQuestion } from './importPreview';
import { comparable, nameKeyOf } from './nameKeys';
import { nearCohorts } from './nearCohorts';

/** What an answer makes of a record. */
type Answered = Partial<Pick<PersonRecord, 'role' | 'phone' | 'cohort'>>;

/** A question about an issue, and what each of its answers makes of the record. */
interface Asked extends Omit<NameQuestion, 'lines'> {
	readonly answered: (answer: string) => Answered;
}

/**
 * Asks once for all rows what several can have: a cohort whose name is almost another one's, no role, numbers that have lost their 0.
 * Returns the records as answered, with issues for what is not, and the questions.
 */
export function askOnce(
	{ records, columns }: SourceRead, programme: Programme, { people: answers }: ImportAnswers,
): { readonly records: readonly ImportRecord[]; readonly questions: readonly NameQuestion[] } {
	const near = nearCohorts(records, programme);
	const questions = new Map<string, { readonly asked: Asked; readonly lines: Set<number> }>();
	/** The record after the answer to an issue, or with the issue. */
	const decide = (record: ImportRecord, issue: ImportIssue): ImportRecord => {
		const asked = askedBy(issue, columns.map(({ name }) => name));
		if (!asked || record.kind === 'session') {
			return record;
		}
		const answer = answers?.get(asked.key) ?? (record.kind === 'person' ? settled(issue, record.name, programme) : undefined);
		if (answer !== undefined) {
			return { ...record, ...(answer !== 'new' && asked.answered(answer)) };
		}
		const question = questions.get(asked.key) ?? { asked, lines: new Set() };
		question.lines.add(record.line);
		questions.set(asked.key, question);
		return { ...record, issues: [...record.issues, issue] };
	};
	const decided = records.map(record => {
		const cohorts = record.kind === 'session' ? undefined : near.get(normalForm(record.cohort ?? ''));
		const own = record.issues.filter(({ code }) => isAskedOnce(code));
		if (cohorts === undefined && own.length === 0) {
			return record;
		}
		const column = columns.findIndex(({ key }) => key === 'cohort');
		const issues: readonly ImportIssue[] = record.kind === 'session' || cohorts === undefined ? own
			: [...own, { code: 'nearCohort', ...column >= 0 && { column }, value: record.cohort ?? '', offered: cohorts }];
		return issues.reduce(decide, { ...record, issues: record.issues.filter(({ code }) => !isAskedOnce(code)) });
	});
	return {
		records: decided,
		questions: [...questions.values()].map(({ asked: { about, key, name, offered }, lines }) =>
			({ about, key, name, offered, lines: [...lines].sort((a, b) => a - b) })),
	};
}

/** What the programme says already of a person whom it has, as an answer. */
function settled({ code, offered = [] }: ImportIssue, name: string, { people, file }: Programme): string | undefined {
	const person = people.get(name);
	const cohort = file?.cohorts?.find(({ id }) => id !== undefined && id === person?.cohort);
	switch (code) {
		case 'noRole':
			return person?.role === undefined ? undefined : 'new';
		case 'withoutZero':
			return person?.phone !== undefined && comparable('phone', person.phone) === comparable('phone', offered[0] ?? '') ? 'zero' : undefined;
		case 'nearCohort':
			return offered.find(each => each === cohort?.id || each === cohort?.name);
		default:
			return undefined;
	}
}

const isAskedOnce = (code: ImportIssue['code']): boolean => code === 'withoutZero' || code === 'noRole';

function askedBy({ code, column = 0, value = '', offered = [] }: ImportIssue, headers: readonly string[]): Asked | undefined {
	switch (code) {
		case 'nearCohort':
			return {
				about: 'cohort', key: nameKeyOf(`cohort:${value}`), name: value, offered: offered.map(name => ({ id: name, name })),
				answered: cohort => ({ cohort }),
			};
		case 'noRole':
			return {
				about: 'role', key: nameKeyOf(`role:${value}`), name: value, offered: offered.map(name => ({ id: name, name })),
				answered: role => ({ role: role as Role }),
			};
		case 'withoutZero':
			return {
				about: 'zero', key: nameKeyOf(`zero:${String(column)}`), name: headers[column] ?? '', offered: [{ id: 'zero', name: offered[0] ?? '' }],
				answered: () => ({ phone: offered[0] ?? value }),
			};
		default:
			return undefined;
	}
}
