import { sampleIn } from '../../../src/core/plans/programme/moveSample';
import { sample as written } from '../../core/analysis/figures/sample';
import { language } from './spoken';

/** The sample as a programme that speaks the language of this run. What its people wrote is in both languages, and stays. */
export const sample = sampleIn(language, written);
