import { assert } from 'chai';
import { problemsPage, problemDocs } from '../../../src/core/manifest/problemDocs';
import { problemsInExample } from '../../../src/core/manifest/problemExamples';
import { problemCodes, severityOf } from '../../../src/core/record/problem';

suite('The page of problems', () => {
	test('every documented example has its problem and no other fault', () => {
		for (const code of problemCodes) {
			const { example } = problemDocs[code];
			if (!example) {
				continue;
			}
			const found = problemsInExample(example)
				.filter(p => p.code === code || severityOf(p) !== 'hint')
				.map(p => p.code);
			assert.deepEqual([...new Set(found)], [code], code);
		}
	});

	test('has a heading for every code', () => {
		const headings = [...problemsPage().matchAll(/^## (.*)$/gm)].map(match => match[1]);
		assert.deepEqual<unknown>(headings, problemCodes);
	});
});
