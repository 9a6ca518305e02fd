-- Of several rooms, and after all of them: what each has its tables' owner do for it, and what one of
-- its tables takes in only under a condition.

-- Waits for the votes, disqualifications and images that are being written at this moment.
CREATE FUNCTION ballot.await_casts() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  LOCK TABLE ballot.envelope, ballot.disqualification, ballot.image IN SHARE MODE;
END $$;

-- Deletes everything that tells of single votes, within the parting.
CREATE FUNCTION ballot.delete_votes(of_election text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET application_name = 'hustings, the owner' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ballot.parting WHERE election = of_election AND parted_at IS NULL) THEN
    RAISE EXCEPTION 'The envelopes of % are not being parted', of_election;
  END IF;
  DELETE FROM ballot.envelope WHERE election = of_election;
  DELETE FROM ballot.sealed WHERE election = of_election;
  DELETE FROM ballot.session WHERE election = of_election;
  DELETE FROM ballot.image WHERE election = of_election;
  DELETE FROM ballot.returned WHERE election = of_election;
  DELETE FROM ballot.keying WHERE election = of_election;
END $$;

-- Deletes the inner envelopes when their papers have been written down.
CREATE FUNCTION ballot.delete_parted(of_election text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET application_name = 'hustings, the owner' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM ballot.parting WHERE election = of_election AND parted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The envelopes of % are not parted', of_election;
  END IF;
  DELETE FROM ballot.parted WHERE election = of_election;
END $$;

-- Deletes the images of papers when the result is beyond dispute; how many there were.
CREATE FUNCTION ballot.delete_images(of_election text) RETURNS bigint LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET application_name = 'hustings, the owner' AS $$
DECLARE
  images bigint;
BEGIN
  IF NOT EXISTS (
    SELECT FROM ballot.parting WHERE election = of_election AND parted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The envelopes of % are not parted', of_election;
  END IF;
  DELETE FROM ballot.parted_image WHERE election = of_election;
  GET DIAGNOSTICS images = ROW_COUNT;
  RETURN images;
END $$;

-- Whoever comes onto a roll after its freeze has the date of it: the numbers of the freeze are taken.
CREATE FUNCTION roll.only_with_date() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM roll.frozen f JOIN roll.elector e
      ON e.election = f.election AND e.number > f.electors AND e.added_at IS NULL) THEN
    RAISE EXCEPTION 'A frozen roll takes in nobody without the date and the line in the log';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER only_with_date AFTER INSERT ON roll.elector
FOR EACH STATEMENT EXECUTE FUNCTION roll.only_with_date();

-- The public list takes in a line only after the one before it, and chained to it.
CREATE FUNCTION ballot.only_next_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text := encode(coalesce(
    (SELECT chain FROM ballot.listed WHERE election = NEW.election AND position = NEW.position - 1),
    CASE NEW.position WHEN 1 THEN decode(repeat('00', 32), 'hex') END), 'hex');
BEGIN
  IF before IS NULL OR NEW.chain IS DISTINCT FROM sha256(convert_to(concat_ws(E'\n',
      NEW.election, NEW.position, NEW.tracker, encode(NEW.hash, 'hex'), before), 'UTF8')) THEN
    RAISE EXCEPTION 'The list of sealed ballots takes in the line that comes next, and no other';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER only_next_line BEFORE INSERT ON ballot.listed
FOR EACH ROW EXECUTE FUNCTION ballot.only_next_line();
