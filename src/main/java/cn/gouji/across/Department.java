package cn.gouji.across;

import java.util.List;
import java.util.Optional;

/** A department's budget of a year and those of its units (部门与所属单位). */
public record Department(Document whole, List<Member> members) {

    public Department {
        members = List.copyOf(members);
    }

    /**
     * A unit of the department, its own level (本级) among them.
     *
     * @param budget the last round of its budget; empty where it has not come, or nothing was kept of it
     * @param earlier the rounds before
     */
    public record Member(Document.Owner owner, Optional<Document> budget, List<Document> earlier) {

        public Member {
            earlier = List.copyOf(earlier);
        }

        /** Whether it is the department's own level by its name. */
        boolean isOwnLevel() {
            return owner.name().matches(".*(本级|机关|本部)[)）]?$");
        }
    }
}
