import { countCertificates } from '../../core/analysis/figures/certificates';
import { brokenFiles } from '../../core/analysis/figures/counting';
import { everyonesJp } from '../../core/analysis/figures/everyonesJp';
import { personJp } from '../../core/analysis/figures/personJp';
import { yearOf } from '../../core/analysis/figures/scope';
import { certificates, describeReached, describeRule } from '../../core/exports/documents/certificate';
import { type Document, documentPage, issuerOf } from '../../core/exports/documents/document';
import { jpReport } from '../../core/exports/documents/jpReport';
import { pairsOf, sessionLogs } from '../../core/exports/documents/sessionLog';
import type { Programme } from '../../core/programme/programme';
import type { DetailsOf } from '../../core/record/session';
import { plainText } from '../../core/text/plainText';
import { finish } from '../../core/text/steps';
import type { Now } from '../../core/time/instants';
import { personDocumentsWords } from '../../core/words/lateWords';
import type { Words } from '../../core/words/words';
import { presentOf } from '../present';
import { sentences } from '../wordsOf';
import { ofCohort, ofPerson } from './chosen';
import { logosOf } from './logos';
import type { Made, ReportAsked, ReportKind } from './reportKind';

/**
 * `--document`, `--person`, `--all-people`: JP reports, session logs or certificates of one person in every programme that lists them, or
 * of everyone, or of a cohort; one page or more for each.
 */
export const personDocuments: ReportKind = {
	askedBy: ['person', 'all-people', 'document'], takes: ['cohort', 'year'], formats: ['html'], make: documentsAsked,
};

/** A programme, and for whom in it a document is made; everyone without a person or a cohort. */
interface Part {
	readonly programme: Programme;
	readonly details: DetailsOf;
	readonly person?: string;
	readonly cohort?: string;
	readonly year?: number;
	readonly now: Now;
	readonly logo?: string | undefined;
}

/** A document, and sentences on who is not in it; or why there is none. */
type Drawn = { readonly document: Document; readonly said?: readonly string[] } | { readonly message: string };

async function documentsAsked({ programmes, details, options, wordsIn }: ReportAsked): Promise<Made> {
	const { person, cohort, year, today, document = 'jp' } = options;
	const misfit = person === undefined ? undefined : options['all-people'] ? '--all-people' : cohort === undefined ? undefined : '--cohort';
	if (misfit !== undefined) {
		return { message: sentences(wordsIn([])).wrong.notWith(misfit, '--person') };
	}
	const chosen = person !== undefined ? ofPerson(programmes, person, wordsIn(programmes))
		: cohort !== undefined ? ofCohort(programmes, cohort, wordsIn(programmes)) : programmes.map(programme => ({ programme }));
	if ('message' in chosen) {
		return chosen;
	}
	const all = chosen.map(({ programme }) => programme);
	const words = wordsIn(all);
	const { logoOf, said } = await logosOf(all, words);
	const drawn = documents[document](chosen.map(part => (
		{ ...part, details, ...(year !== undefined && { year }), now: presentOf(part.programme, today), logo: logoOf(part.programme) }
	)), words);
	return 'message' in drawn ? drawn : {
		content: documentPage(drawn.document, words),
		said: [...said, ...drawn.said ?? []],
		lacking: all.reduce((sum, programme) => sum + brokenFiles(programme).length, 0),
	};
}

const documents: Readonly<Record<NonNullable<ReportAsked['options']['document']>, (parts: readonly Part[], words: Words) => Drawn>> = {
	jp: (parts, words) => {
		const reports = parts.flatMap(({ programme, person, cohort, year: asked, now, logo }) => {
			const year = asked ?? yearOf(now.today);
			const people = person === undefined
				? finish(everyonesJp(programme, { year, ...(cohort !== undefined && { cohort }) }, now))
				: [personJp(programme, person, year, now)];
			return people.map(one => ({ person: one, ...issuerOf(programme, { today: now.today, logo }) }));
		});
		return reports.length > 0 ? { document: jpReport(reports, words) } : { message: personDocumentsWords[words.language].whose.nobody };
	},
	log: (parts, words) => {
		const logs = parts.map(({ programme, details, person, cohort, year, now: { today }, logo }) => ({
			programme, details, today, logo, ...(year !== undefined && { year }),
			pairs: pairsOf(programme, cohort).filter(({ mentors = [], mentees = [] }) =>
				person === undefined || [...mentors, ...mentees].some(one => programme.people.isSame(one, person))),
		}));
		return logs.some(({ pairs }) => pairs.length > 0)
			? { document: sessionLogs(logs, words) } : { message: personDocumentsWords[words.language].whose.noPair };
	},
	certificate: certificatesFor,
};

/** Who fulfils their programme's rule gets a certificate; who does not is said. */
function certificatesFor(parts: readonly Part[], words: Words): Drawn {
	const say = personDocumentsWords[words.language].certificate;
	const counted = parts.flatMap(({ programme, person, cohort, year, now, logo }) => {
		const found = finish(countCertificates(programme, {
			...(cohort !== undefined && { cohort }), ...(year !== undefined && { year }),
		}, now));
		const isAsked = (one: { readonly person: string }): boolean => person === undefined || one.person === plainText(person);
		return found ? [{
			rule: found.rule, programme, today: now.today, logo,
			people: found.fulfilled.filter(isAsked), lacking: found.lacking.filter(isAsked),
		}] : [];
	});
	const [first] = counted;
	const said = counted.flatMap(({ rule, lacking }) => lacking.map(one => say.notYet(one.name, describeReached(one, rule, words))));
	if (counted.some(({ people }) => people.length > 0)) {
		return { document: certificates(counted, words), said };
	}
	return { message: !first ? say.noRuleInFile : said.length === 0 ? say.noPeople
		: [...said, say.nobody(said.length, describeRule(first.rule, words))].join('\n') };
}
