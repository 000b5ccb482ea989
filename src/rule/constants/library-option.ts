/** The schemas of options that name libraries of constants. */
import type { JSONSchema } from '@typescript-eslint/utils';
import { choice, constantsModule, eitherOf, listOf } from '../options.ts';
import { libraryNames } from './sources.ts';

/** An option that names one library, `auto`, or a module of the user's own. */
export function libraryOption(description: string): JSONSchema.JSONSchema4AnyOfSchema {
  return eitherOf(choice(['auto', ...libraryNames], description), constantsModule);
}

/** An option that names several libraries. */
export function librariesOption(description: string): JSONSchema.JSONSchema4ArraySchema {
  return listOf(choice(libraryNames), description);
}
