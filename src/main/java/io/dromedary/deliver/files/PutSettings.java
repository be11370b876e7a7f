package io.dromedary.deliver.files;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are put and how they are named, as the settings under one prefix say, for
 * example {@code dromedary.to-s3}.
 *
 * @param name see {@link NameTemplate}
 * @param original whether the original is put beside the JSON file
 * @param endpoint of an S3 server; empty: AWS
 * @param pathStyle whether a bucket is named in the path
 * @param accessKey empty: what the AWS default chain finds
 */
record PutSettings(@DefaultValue("{type}/{id}") String name, @DefaultValue("false") boolean original,
		@DefaultValue("") String endpoint, @DefaultValue("true") boolean pathStyle,
		@DefaultValue("us-east-1") String region, @DefaultValue("") String accessKey,
		@DefaultValue("") String secretKey) {

	@Override
	public String toString() {
		return "PutSettings[...]";
	}

}
