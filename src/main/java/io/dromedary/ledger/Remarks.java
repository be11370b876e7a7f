package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Finding;
import io.dromedary.document.Provenance;

/** What was said of a document, and of the files around it, when they were opened. */
class Remarks implements Provenance {

	private final Entries entries;

	private final Stages stages;

	Remarks(Entries entries, Stages stages) {
		this.entries = entries;
		this.stages = stages;
	}

	/** As far as each file around it holds nothing but the next. */
	@Override
	public List<Finding> findings(String id) {
		List<Finding> remarks = new ArrayList<>();
		Entry inner = entries.find(id).orElse(null);
		while (inner != null && inner.parent() != null && inner.part() != null) {
			if (!Part.ofPages(inner.part())) {
				Optional<Finding> remark = remark(inner, inner.parent());
				if (remark.isEmpty()) {
					return remarks;
				}
				remarks.add(remark.get());
			}
			inner = entries.find(inner.parent()).orElse(null);
		}
		return remarks;
	}

	/** Only what is alone in a file has one: an archive of thousands is not looked up. */
	private Optional<Finding> remark(Entry inner, String around) {
		return Part.ALONE.equals(inner.part()) ? stages.parts(around)
			.stream()
			.filter((part) -> inner.id().equals(part.documentId()))
			.map((part) -> Optional.ofNullable(part.remark()))
			.findFirst()
			.orElse(Optional.empty()) : Optional.empty();
	}

}
