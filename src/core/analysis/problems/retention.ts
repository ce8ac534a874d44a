import type { ParsedFile } from '../../files/parsedFile';
import type { Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import { startOfFile } from '../../text/range';
import { addMonths, type Day } from '../../time/days';

/** Returns a problem on a note that is older than the months for which the programme keeps notes. A note's day is its own `date`. */
export function retentionProblems({ reflection }: ParsedFile, { file }: Programme, today: Day): readonly Problem[] {
	const months = file?.policy?.retention_months;
	const date = reflection?.date;
	return months === undefined || date === undefined || date >= addMonths(today, -months)
		? []
		: [{ code: 'reflection.pastRetention', range: startOfFile, value: String(months), expected: date }];
}
