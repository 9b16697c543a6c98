# ************************************************************
# robin export of data
# Export date: 2024-01-15
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO `activities` (`id`, `account_id`, `activity_type_id`, `summary`, `description`, `happened_at`) VALUES ('7', '1', '3', 'Dinner at the Engine Club', 'we spoke of looms', '2023-11-03');
INSERT IGNORE INTO `activity_contact` (`activity_id`, `contact_id`, `account_id`) VALUES ('7', '1', '1'), ('7', '2', '1');
INSERT IGNORE INTO `activity_types` (`id`, `name`) VALUES ('3', 'ate at a restaurant');
INSERT IGNORE INTO `calls` (`id`, `account_id`, `contact_id`, `called_at`, `content`, `contact_called`) VALUES ('1', '1', '1', '2024-01-05 14:00:00', 'about; the (engine)', '0');
INSERT IGNORE INTO `contact_field_types` (`id`, `name`, `type`) VALUES ('1', 'Email', 'email'), ('2', 'Phone', 'phone');
INSERT IGNORE INTO `contact_fields` (`id`, `account_id`, `contact_id`, `contact_field_type_id`, `data`) VALUES ('1', '1', '1', '1', 'ada@engines.example');
INSERT IGNORE INTO `contact_fields` (`id`, `account_id`, `contact_id`, `contact_field_type_id`, `data`) VALUES ('2', '1', '1', '2', '+44 20 7946 0018');
INSERT IGNORE INTO `contacts` (`id`, `account_id`, `first_name`, `middle_name`, `last_name`, `nickname`, `description`, `uuid`, `is_partial`, `is_active`, `is_dead`, `job`, `company`, `first_met_through_contact_id`, `first_met_additional_info`, `first_met_special_date_id`, `birthday_special_date_id`, `last_talked_to`) VALUES ('1', '1', 'Ada', NULL, 'O\'Lovelace', NULL, 'says \"sums\"
and writes them', '0af3', '0', '1', '0', 'Engineer', 'Analytical Engines', '2', 'at a soirée', '5', '4', '2024-01-05 00:00:00');
INSERT IGNORE INTO `contacts` (`id`, `account_id`, `first_name`, `last_name`, `is_partial`, `is_dead`) VALUES ('2', '1', 'Grace', 'Hopper', '0', '0');
INSERT IGNORE INTO `notes` (`id`, `account_id`, `contact_id`, `body`, `created_at`) VALUES ('1', '1', '1', 'Likes tea', '2023-02-01 10:00:00');
INSERT IGNORE INTO `relationship_types` (`id`, `name`) VALUES ('9', 'friend');
INSERT IGNORE INTO `relationships` (`id`, `relationship_type_id`, `contact_is`, `of_contact`) VALUES ('1', '9', '2', '1');
INSERT IGNORE INTO `special_dates` (`id`, `is_age_based`, `is_year_unknown`, `date`) VALUES ('4', '0', '1', '2000-12-10'), ('5', '0', '0', '2019-05-04');
INSERT IGNORE INTO `tags` (`id`, `name`) VALUES ('1', 'engines');
INSERT IGNORE INTO `contact_tag` (`contact_id`, `tag_id`) VALUES ('1', '1');
INSERT IGNORE INTO `users` (`id`, `first_name`, `last_name`, `email`, `password`) VALUES ('1', 'Robin', 'Adeyemi', 'robin@adeyemi.example', 'never');

SET FOREIGN_KEY_CHECKS=1;
