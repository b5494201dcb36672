-- A key of its own for every paper of proof, wrapped: it dies with its paper, whatever other papers of the case live on.
create table paper_key (
    object {id} not null constraint pk_paper_key primary key,
    case_id {id} not null,
    kid text not null,
    wrapped {bytes} not null,
    created_at {instant} not null
) {strict};
create index ix_paper_key_case on paper_key (case_id);
create index ix_paper_key_created_at on paper_key (created_at);
-- Which paper's key was destroyed; none: the key of the case, or the one that all its papers shared before.
alter table key_destruction add column object {id};
