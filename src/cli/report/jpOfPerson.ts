import { findCalendarPerson, peopleKeysOf, peopleMeant } from '../../core/exports/calendarSessions';
import { documentPage, issuerOf } from '../../core/exports/documents/document';
import { jpReport } from '../../core/exports/documents/jpReport';
import { brokenFiles } from '../../core/analysis/figures/counting';
import { personJp } from '../../core/analysis/figures/personJp';
import { yearOf } from '../../core/analysis/figures/scope';
import { plainText } from '../../core/text/plainText';
import { presentOf } from '../present';
import { logosOf } from './logos';
import type { Made, ReportAsked, ReportKind } from './reportKind';

/** `--person`: one person's JP of a year as a page, in every programme that lists them. */
export const jpOfPerson: ReportKind = { askedBy: ['person'], takes: ['year'], formats: ['html'], make: jpAsked };

async function jpAsked({ programmes, options: { person = '', year, today }, wordsIn }: ReportAsked): Promise<Made> {
	const meant = peopleMeant(programmes, person);
	if (meant.length > 0) {
		return { message: wordsIn(programmes).calendar.cli.severalPeople(plainText(person), meant.map(key => plainText(key)).sort()) };
	}
	const chosen = programmes.flatMap(programme => {
		const key = findCalendarPerson(programme, person);
		return key === undefined ? [] : [{ programme, key }];
	});
	if (chosen.length === 0) {
		return {
			message: wordsIn(programmes).calendar.cli.noPerson(
				plainText(person), [...new Set(programmes.flatMap(peopleKeysOf).map(key => plainText(key)))].sort(),
			),
		};
	}
	const words = wordsIn(chosen.map(({ programme }) => programme));
	const { logoOf, said } = await logosOf(chosen.map(({ programme }) => programme), words);
	return {
		content: documentPage(jpReport(chosen.map(({ programme, key }) => {
			const now = presentOf(programme, today);
			return {
				person: personJp(programme, key, year ?? yearOf(now.today), now),
				...issuerOf(programme, { today: now.today, logo: logoOf(programme) }),
			};
		}), words), words),
		said,
		lacking: chosen.reduce((sum, { programme }) => sum + brokenFiles(programme).length, 0),
	};
}
