import type { ShowReflection } from '../../core/pages/reflection/protocol';
import type { ReflectionPage } from '../../core/pages/reflection/reflectionPage';

/** What the templates of the page are given. */
export interface View extends ShowReflection {
	readonly page: ReflectionPage;
}
