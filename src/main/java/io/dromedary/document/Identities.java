package io.dromedary.document;

import java.util.Optional;

/** Says which document one is, by what its type asks for. */
public interface Identities {

	/** Of no type is it asked which document one is. */
	Identities NONE = (assessment) -> Optional.empty();

	/** Empty where its type does not ask. */
	Optional<Identity> of(Assessment assessment);

}
