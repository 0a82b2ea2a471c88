package assay.pipeline;

import java.util.Optional;

/** Gives pipelines the texts of files they name; this module opens none itself. */
public interface PipelineFiles {

  /** Every file is refused. */
  PipelineFiles NONE = path -> Optional.empty();

  /** The text of the file that a pipeline calls {@code path}; empty if it may not or cannot be. */
  Optional<String> text(String path);
}
