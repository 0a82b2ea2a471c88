package assay.pipeline;

/**
 * How pipelines are run.
 *
 * @param compatible whether what pySigma does otherwise than it should is done alike: an escaped
 *     wildcard that {@code replace_string} makes of {@code \*}, expressions without anchors, {@code
 *     None} for a part that a log source lacks
 */
public record PipelineOptions(boolean compatible, PipelineFiles files) {

  public static final PipelineOptions DEFAULT = new PipelineOptions(false, PipelineFiles.NONE);
}
