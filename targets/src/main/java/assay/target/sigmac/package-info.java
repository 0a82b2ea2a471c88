/**
 * The seven languages of the converter of 2020, with its parser, its optimizer, its mappings and
 * their faults. Nothing of it leaves this room but {@link assay.target.sigmac.SigmacTargets}.
 */
@NullMarked
package assay.target.sigmac;

import org.jspecify.annotations.NullMarked;
