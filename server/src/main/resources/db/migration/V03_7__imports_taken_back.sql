-- An import that was taken back whole, by which change of the register.
ALTER TABLE organisation.import
  ADD COLUMN taken_back_by bigint REFERENCES organisation.change;
