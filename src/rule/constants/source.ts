/** The types of a source of constants: what is asked for, and what is found. */
import type { ConstantBinding } from '../../analysis/constants/bindings.ts';
import type { ConstantsExport } from '../../constants/define-constants.ts';
import type { ConstantsSetting } from '../../settings.ts';
import type { Import } from './insert-import.ts';

/** Which constants to write. */
export interface Choice {
  /** `auto`, the name of a library, or a module of the user's own. */
  readonly library: string | ConstantsSetting;
  /** The libraries that `auto` leaves out. */
  readonly except: readonly string[];
  /** An export whose members shall be replaced. */
  readonly avoided?: ConstantsExport;
}

/** An export that has the code, and the way into the file. */
export interface Source {
  readonly held: ConstantsExport;
  readonly member: string;
  /** The name that messages use: of a package, a module, or a constant of the file. */
  readonly title: string;
  /** The name that the file has for the export; null where it has to be imported. */
  readonly binding: ConstantBinding | null;
  readonly added: Added | null;
}

/** An import that a source needs. */
export interface Added extends Import {
  /** Whether the project depends on the package, in a version with the export, as far as its files tell. */
  readonly isInstalled: boolean;
  /** Whether the import type-checks and finds its module wherever the file runs, as far as the project tells. */
  readonly isSafe: boolean;
}
